using Drafting.Server.Contract;
using Drafting.Server.Drafts;

namespace Drafting.Server.Sealed;

/// <summary>What my delegation has written about the text for itself.</summary>
/// <param name="Revision">The draft's last entry that is in it.</param>
/// <param name="Threads">In the order of their making; of each, where it stands by then.</param>
internal sealed record SealedCommentsShape(long Revision, IReadOnlyList<ThreadShape> Threads);

/// <summary>A comment for my delegation alone.</summary>
/// <param name="Thread">The thread's id; of a new one, made by the client.</param>
/// <param name="Comment">The comment's id, made by the client: sent twice, it is one comment.</param>
/// <param name="On">What a new thread stands on; absent: an answer.</param>
/// <param name="Revision">The revision that “on” was written for; absent: the draft as it is.</param>
internal sealed record SealedCommentShape(
    string Thread, string Comment, [property: MayBeAbsent] IReadOnlyList<TextStretchShape> On, string Text, [property: MayBeAbsent] long Revision);

/// <summary>New words for a comment.</summary>
internal sealed record SealedEditShape(string Text);

/// <summary>A thread is resolved or opened again, or becomes the matter of a delegation; what is absent stays.</summary>
/// <param name="Assigned">ISO 3166-1 alpha-3; null: nobody's.</param>
internal sealed record SealedSettingShape([property: MayBeAbsent] bool Resolved, [property: MayBeAbsent] string? Assigned);
