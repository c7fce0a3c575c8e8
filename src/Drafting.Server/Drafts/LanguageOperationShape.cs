namespace Drafting.Server.Drafts;

/// <summary>A language version has followed what happened in its original; written by the platform.</summary>
/// <param name="Draft">The original's id.</param>
/// <param name="From">The revision of it that the version had followed before.</param>
/// <param name="Revision">The revision that it has followed now.</param>
internal sealed record FollowShape(string Draft, long From, long Revision) : OperationShape;

/// <summary>A paragraph's words say what the original's said.</summary>
/// <param name="Revision">As of this revision of the original.</param>
internal sealed record MarkTranslatedShape(string Paragraph, long Revision) : OperationShape;

/// <summary>What a language version says in another language, and how far it has followed it.</summary>
/// <param name="Draft">The original's id.</param>
internal sealed record OriginalShape(string Draft, long Revision);
