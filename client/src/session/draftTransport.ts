import type { Draft } from '../protocol/draft'
import type { CaretPlace, Attendee, MeetingRoom } from '../protocol/contract'
import type { Answer, Entry, Opened, RemoteCursor, Submission } from '../protocol/messages'

/** What the server tells of one draft without being asked. */
export interface TransportEvents {
  /** The connection is there (again): the draft is to be opened. */
  connected(): void
  disconnected(): void
  entries(entries: readonly Entry[]): void
  presence(presence: readonly Attendee[]): void
  cursor(cursor: RemoteCursor | null): void
  /** The room in which the draft is negotiated is another one now. */
  room(room: MeetingRoom): void
  /** The reader's role on the draft is another one now. */
  roleChanged(): void
  /** The server ended this opening: `unavailable` asks to open again, after anything else access has ended. */
  closed(reason: string): void
}

/** The way to the server for one draft. A call fails with `ServerRefusal` where the server said no, with any other error where the connection failed. */
export interface DraftTransport {
  start(events: TransportEvents): void
  open(sinceRevision: number | null): Promise<Opened>
  submit(submission: Submission): Promise<Answer>
  cursor(cursor: CaretPlace | null): Promise<void>
  /** The draft as of a revision, the present one where it is null. */
  read(revision: number | null): Promise<Draft>
  log(after: number): Promise<readonly Entry[]>
  stop(): Promise<void>
}

/** The other side failed at what it was sent, or ended the connection over it; sending it again may come to the same. */
export class ServerFault extends Error {}

/** The server was reached and cannot read or write its storage for the moment; asking again helps once it can. */
export class ServerUnavailable extends Error {}

/** The server was reached and said no for good; asking again does not help. */
export class ServerRefusal extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}
