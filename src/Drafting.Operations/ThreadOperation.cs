namespace Drafting.Operations;

/// <summary>OP21 to OP24. An operation on a thread of comments: it changes no paragraph.</summary>
/// <param name="Thread">The thread's id.</param>
public abstract record ThreadOperation(string Thread) : Operation;

/// <summary>OP21. Somebody comments on the text, or answers.</summary>
/// <param name="CommentId">The comment's id.</param>
/// <param name="On">What a new thread stands on; none of an answer.</param>
/// <param name="Quote">As applied, of a new thread: the words it stands on.</param>
public sealed record Comment(string Thread, string CommentId, IReadOnlyList<TextStretch> On, string Text, string? Quote = null) : ThreadOperation(Thread);

/// <summary>OP22. A comment is written anew, or taken away.</summary>
/// <param name="Text">Null takes it away.</param>
public sealed record EditComment(string Thread, string CommentId, string? Text) : ThreadOperation(Thread);

/// <summary>OP23. A thread is resolved or opened again, or becomes the matter of a delegation.</summary>
/// <param name="Resolved">Null leaves it as it is.</param>
/// <param name="SetsAssigned">Whether <paramref name="Assigned"/> is meant.</param>
/// <param name="Assigned">ISO 3166-1 alpha-3; null for nobody.</param>
public sealed record SetThread(string Thread, bool? Resolved, bool SetsAssigned = false, string? Assigned = null) : ThreadOperation(Thread);

/// <summary>OP24. Something is said in a thread that one delegation alone reads: written by the platform.</summary>
/// <param name="CommentId">The comment's id; of what is no comment, an id of its own, so that the log does not tell one from the other.</param>
/// <param name="On">What a new thread stands on; none of what goes on in one.</param>
/// <param name="Sealed">Whose and what it is, encrypted by the server.</param>
public sealed record SealComment(string Thread, string CommentId, IReadOnlyList<TextStretch> On, string Sealed) : ThreadOperation(Thread);
