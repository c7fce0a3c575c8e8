using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>Comments on a stretch of the text, or on a paragraph; they stay at their words while the text around them changes.</summary>
/// <param name="On">What it stands on.</param>
/// <param name="Quote">The words it stood on when it was begun.</param>
/// <param name="Assigned">The delegation whose matter it is, ISO 3166-1 alpha-3.</param>
/// <param name="Resolved">Who said that it is done with; null while it is not.</param>
/// <param name="Comments">In order; at least one.</param>
internal sealed record ThreadShape(string Id, IReadOnlyList<TextStretchShape> On, string Quote, string? Assigned, ResolvedShape? Resolved, IReadOnlyList<CommentShape> Comments);

/// <summary>Who resolved a thread.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
/// <param name="By">The account's address.</param>
/// <param name="Revision">The entry that did it.</param>
internal sealed record ResolvedShape(string? Delegation, string? By, long Revision, DateTimeOffset At);

/// <summary>What somebody wrote about the text.</summary>
/// <param name="Delegation">ISO 3166-1 alpha-3; null for the secretariat.</param>
/// <param name="By">The account's address.</param>
/// <param name="Revision">The entry that brought it; 0 of one that came with the file.</param>
/// <param name="Text">Whoever is named in it as “@” and a delegation's code is mentioned.</param>
/// <param name="Edited">When its author wrote it anew; null where he did not.</param>
/// <param name="Author">Of one that came with the file the draft began from, its author as the file has it, empty where it does not say; null for those written here.</param>
internal sealed record CommentShape(string Id, string? Delegation, string? By, long Revision, DateTimeOffset At, string Text, DateTimeOffset? Edited, string? Author);

/// <summary>Comments that one delegation alone reads; whoever's they are, GET /api/drafts/{id}/sealed-comments tells that delegation.</summary>
/// <param name="On">What they stand on.</param>
/// <param name="Revision">The last entry in which something was said or done in the thread.</param>
internal sealed record SealedThreadShape(string Id, IReadOnlyList<TextStretchShape> On, long Revision);

/// <summary>Somebody comments on the text, or answers.</summary>
/// <param name="Thread">The thread's id; of a new one, made by the client.</param>
/// <param name="Comment">The new comment's id, made by the client.</param>
/// <param name="On">What a new thread stands on; absent: an answer.</param>
/// <param name="Quote">As applied: the words a new thread stands on.</param>
internal sealed record CommentOperationShape(
    string Thread, string Comment, [property: MayBeAbsent] IReadOnlyList<TextStretchShape> On, string Text, [property: MayBeAbsent] string Quote) : OperationShape;

/// <summary>A comment is written anew, or taken away.</summary>
/// <param name="Text">Null takes it away.</param>
internal sealed record EditCommentShape(string Thread, string Comment, string? Text) : OperationShape;

/// <summary>A thread is resolved or opened again, or becomes the matter of a delegation.</summary>
/// <param name="Assigned">ISO 3166-1 alpha-3; null: nobody's.</param>
internal sealed record SetThreadShape(string Thread, [property: MayBeAbsent] bool Resolved, [property: MayBeAbsent] string? Assigned) : OperationShape;

/// <summary>Something is said or done in a thread that one delegation alone reads: written by the platform alone.</summary>
/// <param name="Comment">The comment's id; of what is no comment, an id of its own.</param>
/// <param name="On">What a new thread stands on; absent of what goes on in one.</param>
/// <param name="Sealed">Whose and what it is, encrypted.</param>
internal sealed record SealCommentShape(string Thread, string Comment, [property: MayBeAbsent] IReadOnlyList<TextStretchShape> On, string Sealed) : OperationShape;
