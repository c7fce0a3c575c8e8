import { useState, type ReactNode } from 'react'
import { AgreementBar } from '../../kit/Agreement'
import { Button, buttonClass } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { Confirm, type Question } from '../../kit/Confirm'
import { Drawer } from '../../kit/Drawer'
import { Empty } from '../../kit/Empty'
import { Explain } from '../../kit/Explain'
import { Field } from '../../kit/Field'
import { Flag } from '../../kit/Flag'
import { LongList } from '../../kit/LongList'
import { MenuButton } from '../../kit/MenuButton'
import { Picker } from '../../kit/Picker'
import { SearchBox } from '../../kit/SearchBox'
import { Time } from '../../kit/Time'
import { notify } from '../../kit/toasts'
import { Window } from '../../kit/Window'
import { stages } from '../drafts/stages'
import { StagePill } from '../drafts/StagePill'
import './kit.css'

/** Every widget in all its states, for whoever builds with them and for the tests that look at them. Names are those in the code. */
export function KitPage() {
  return (
    <main className="page" id="main" lang="en" data-testid="kit">
      <h1>Kit</h1>
      <Shown name="Button">
        <Button>Plain look</Button>
        <Button look="main">main</Button>
        <Button look="grave">grave</Button>
        <Button look="plain">plain</Button>
        <Button small>small</Button>
        <Button look="main" isDisabled>
          disabled
        </Button>
        <a className={buttonClass()} href="#kit">
          a link
        </a>
      </Shown>
      <Shown name="Field">
        <Fields />
      </Shown>
      <Shown name="Choice, Picker, SearchBox">
        <Choices />
      </Shown>
      <Shown name="MenuButton">
        <MenuButton
          label="Menu"
          testId="kit-menu"
          entries={[
            {
              id: 'one',
              label: 'An entry',
              hint: 'With a hint',
              onAction: () => {
                notify('An entry was chosen.')
              },
            },
            { id: 'off', label: 'A disabled one', disabled: true, onAction: () => undefined },
          ]}
          groups={[{ label: 'A group', entries: [{ id: 'grave', label: 'A grave one', grave: true, onAction: () => undefined }] }]}
        />
        <Explain label="What is this?" text="A question mark explains what stands before it." testId="kit-explain" />
      </Shown>
      <Shown name="Window, Confirm, Drawer, Toasts">
        <Overlays />
      </Shown>
      <Shown name="Flag, StagePill, AgreementBar, Time">
        <Flag code="KAZ" />
        <Flag code="CHN" faded />
        <Flag code={null} />
        {stages.map((stage) => (
          <StagePill key={stage} stage={stage} />
        ))}
        <span className="kit-bar">
          <AgreementBar of={{ agreed: 5, adRef: 2, all: 24 }} label="5 of 24 agreed, 2 ad referendum" />
        </span>
        <Time at="2026-01-31T12:00:00Z" />
      </Shown>
      <Shown name="LongList">
        <LongList items={[1, 2, 3]} keyOf={String} rowHeight={28} label="A short list" scroll="self" className="lines">
          {(row) => <>Row {row}</>}
        </LongList>
        <LongList items={rows} keyOf={String} rowHeight={28} label="A long list" scroll="self" className="lines">
          {(row) => (
            <>
              Row {row} of {rows.length}
            </>
          )}
        </LongList>
      </Shown>
      <Shown name="Empty">
        <Empty title="Nothing is here yet" hint="What to do about it.">
          <Button look="main">Begin</Button>
        </Empty>
      </Shown>
    </main>
  )
}

const rows = Array.from({ length: 500 }, (_, i) => i + 1)

function Shown({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h2>{name}</h2>
      <div className="kit-row">{children}</div>
    </section>
  )
}

function Fields() {
  const [text, setText] = useState('')
  return (
    <>
      <Field label="Empty" value={text} onChange={setText} />
      <Field label="With a hint" value={text} onChange={setText} hint="What is wanted here." />
      <Field label="Required" value={text} onChange={setText} isRequired />
      <Field label="With an error" value="2026-02-30" onChange={() => undefined} error="There is no such day." />
    </>
  )
}

const options = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English', hint: 'With a hint' },
  { value: 'ar', label: 'العربية' },
] as const

function Choices() {
  const [one, setOne] = useState<(typeof options)[number]['value']>('zh')
  const [many, setMany] = useState<string | null>(null)
  const [words, setWords] = useState('')
  return (
    <>
      <Choice label="Choice" labelled value={one} options={options} onChange={setOne} testId="kit-choice" />
      <Choice label="A disabled choice" value={one} options={options} onChange={setOne} isDisabled />
      <Picker
        label="Picker"
        value={many}
        onChange={setMany}
        noneFound="Nothing is called so."
        placeholder="Type a name"
        options={[
          { id: 'KAZ', label: 'Kazakhstan', also: 'KAZ' },
          { id: 'UZB', label: 'Uzbekistan', disabled: true },
        ]}
        testId="kit-picker"
      />
      <SearchBox label="Search" value={words} onChange={setWords} />
    </>
  )
}

const question: Question = {
  title: 'Is this wanted?',
  text: 'What others will see of it.',
  action: 'Do it',
  grave: true,
  onYes: () => {
    notify('It was done.')
  },
}

function Overlays() {
  const [open, setOpen] = useState<'window' | 'drawer' | null>(null)
  const [asked, setAsked] = useState<Question | null>(null)
  const close = () => {
    setOpen(null)
  }
  return (
    <>
      <Button
        onPress={() => {
          setOpen('window')
        }}
        data-testid="kit-window"
      >
        Window
      </Button>
      <Button
        onPress={() => {
          setAsked(question)
        }}
        data-testid="kit-confirm"
      >
        Confirm
      </Button>
      <Button
        onPress={() => {
          setOpen('drawer')
        }}
        data-testid="kit-drawer"
      >
        Drawer
      </Button>
      <Button
        onPress={() => {
          notify('This is a toast.', [{ label: 'Undo', run: () => undefined }])
        }}
        data-testid="kit-toast"
      >
        Toast
      </Button>
      <Window title="A window" isOpen={open === 'window'} onClose={close}>
        <p>Escape closes it.</p>
      </Window>
      <Drawer label="A drawer" side="end" isOpen={open === 'drawer'} onClose={close}>
        <p>Where there is no room for a column.</p>
      </Drawer>
      <Confirm
        question={asked}
        onClose={() => {
          setAsked(null)
        }}
      />
    </>
  )
}
