namespace Drafting.Server.Telemetry;

/// <summary>Everything the server logs. No names, addresses of people, or text of drafts.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Drafts are owned by {ActorHost}; storage {Provider} at {Path}.")]
    public static partial void Started(this ILogger logger, string actorHost, string provider, string path);

    [LoggerMessage(2, LogLevel.Information, "The client is served from {Path}.")]
    public static partial void ClientServed(this ILogger logger, string path);

    [LoggerMessage(3, LogLevel.Warning, "The client has not been built (no client/dist/index.html): only the API is served. Build it, or set Client__Path.")]
    public static partial void ClientMissing(this ILogger logger);

    [LoggerMessage(4, LogLevel.Information, "There is no administrator: a one-time set-up link was printed.")]
    public static partial void SetupLinkPrinted(this ILogger logger);

    [LoggerMessage(5, LogLevel.Error, "Storage cannot be reached.")]
    public static partial void StorageUnreachable(this ILogger logger, Exception failure);

    [LoggerMessage(6, LogLevel.Warning, "There are settings under {Given}, which this server does not read. Did you mean {Meant}?")]
    public static partial void SectionUnknown(this ILogger logger, string given, string meant);

    [LoggerMessage(7, LogLevel.Warning, "The database tells no more who has signed out at other nodes; it is asked again.")]
    public static partial void SessionNewsLost(this ILogger logger, Exception failure);

    [LoggerMessage(8, LogLevel.Warning, "A session that was signed out could not be written down; it has ended at this node, and is written down when storage is back.")]
    public static partial void SessionEndNotSaved(this ILogger logger, Exception failure);

    [LoggerMessage(10, LogLevel.Error, "{Method} {Endpoint} failed.")]
    public static partial void RequestFailed(this ILogger logger, string method, string? endpoint, Exception failure);

    [LoggerMessage(11, LogLevel.Error, "{Method} {Endpoint} could not be done: storage failed.")]
    public static partial void StorageFailed(this ILogger logger, string method, string? endpoint, Exception failure);

    [LoggerMessage(12, LogLevel.Error, "{Method} {Endpoint} could not be done: there was too little memory.")]
    public static partial void MemoryExhausted(this ILogger logger, string method, string? endpoint, Exception failure);

    [LoggerMessage(20, LogLevel.Error, "Sending draft {DraftId} to connection {Connection} failed; its subscription is closed.")]
    public static partial void SendingFailed(this ILogger logger, string draftId, string connection, Exception failure);

    [LoggerMessage(21, LogLevel.Error, "The owner of draft {DraftId} was lost and no other was found; its viewers are told.")]
    public static partial void OwnerLost(this ILogger logger, string draftId, Exception failure);

    [LoggerMessage(22, LogLevel.Error, "A submission to draft {DraftId} could not be made durable.")]
    public static partial void SubmissionFailed(this ILogger logger, string draftId, Exception failure);

    [LoggerMessage(23, LogLevel.Error, "{Method} could not be done on the hub: storage or memory failed.")]
    public static partial void HubCallFailed(this ILogger logger, string method, Exception failure);

    [LoggerMessage(24, LogLevel.Warning, "Who has draft {DraftId} open could not be told of a change of roles; he is told when the draft has an owner again.")]
    public static partial void RoleNotAnnounced(this ILogger logger, string draftId, Exception failure);

    [LoggerMessage(25, LogLevel.Warning, "Who has draft {DraftId} open could not be told of a change in its meeting room; he is told when the draft has an owner again.")]
    public static partial void MeetingRoomNotAnnounced(this ILogger logger, string draftId, Exception failure);

    [LoggerMessage(26, LogLevel.Warning, "The meeting room of draft {DraftId} could not be read; who has the draft open is told with its next change.")]
    public static partial void MeetingRoomNotRead(this ILogger logger, string draftId, Exception failure);

    [LoggerMessage(30, LogLevel.Information, "Library text {Id} added: {Kind}, {Paragraphs} paragraphs.")]
    public static partial void TextAdded(this ILogger logger, string id, string kind, int paragraphs);

    [LoggerMessage(33, LogLevel.Information, "The passages of {Texts} library texts are indexed now.")]
    public static partial void PassagesIndexed(this ILogger logger, int texts);

    [LoggerMessage(34, LogLevel.Error, "The passages of library texts could not be indexed; it is tried again soon.")]
    public static partial void PassagesNotIndexed(this ILogger logger, Exception failure);

    [LoggerMessage(35, LogLevel.Warning, "Library text {Id} cannot be read any more; its passages are not found as agreed language. Import its file with --again.")]
    public static partial void PassagesUnreadable(this ILogger logger, Exception failure, string id);

    [LoggerMessage(36, LogLevel.Error, "The passages of library text {Id} could not be indexed; it is tried again soon.")]
    public static partial void TextNotIndexed(this ILogger logger, Exception failure, string id);

    [LoggerMessage(37, LogLevel.Warning, "Library text {Id} could not be set beside the same text in another language; it is left out.")]
    public static partial void CounterpartLeftOut(this ILogger logger, Exception failure, string id);

    [LoggerMessage(31, LogLevel.Information, "Draft {DraftId} created.")]
    public static partial void DraftCreated(this ILogger logger, string draftId);

    [LoggerMessage(32, LogLevel.Information, "Access to draft {DraftId} changed.")]
    public static partial void AccessChanged(this ILogger logger, string draftId);

    [LoggerMessage(40, LogLevel.Information, "Silence on draft {DraftId} ended at its deadline.")]
    public static partial void SilenceEnded(this ILogger logger, string draftId);

    [LoggerMessage(41, LogLevel.Warning, "Silence on draft {DraftId} could not be ended yet: {Code}.")]
    public static partial void SilenceNotEnded(this ILogger logger, string draftId, string code);

    [LoggerMessage(43, LogLevel.Warning, "Draft {DraftId} could not follow its original yet, or its versions not it: {Reason}.")]
    public static partial void NotFollowed(this ILogger logger, string draftId, string reason);

    [LoggerMessage(42, LogLevel.Error, "The deadlines of silence could not be read; they are read again soon.")]
    public static partial void DeadlinesUnread(this ILogger logger, Exception failure);

    [LoggerMessage(50, LogLevel.Error, "What there is to notify people of could not be read; it is read again soon.")]
    public static partial void NotificationsUnread(this ILogger logger, Exception failure);

    [LoggerMessage(51, LogLevel.Warning, "The people of draft {DraftId} could not be notified; it is tried again soon.")]
    public static partial void NotToldYet(this ILogger logger, string draftId, Exception failure);

    [LoggerMessage(52, LogLevel.Warning, "E-mail could not be sent ({Failure}). See to Mail__Host and the settings beside it; it is tried again soon.")]
    public static partial void MailNotSent(this ILogger logger, string failure);

    [LoggerMessage(53, LogLevel.Warning, "The mail server refused an e-mail with {Status}; it is tried again later.")]
    public static partial void MailRefused(this ILogger logger, int status);

    [LoggerMessage(54, LogLevel.Warning, "{Browser} made no PDF. It says: {Said}")]
    public static partial void PaperFailed(this ILogger logger, string browser, string said);

    [LoggerMessage(55, LogLevel.Debug, "The folder {Folder} of a PDF could not be removed: {Why}")]
    public static partial void PaperLeft(this ILogger logger, string folder, string why);
}
