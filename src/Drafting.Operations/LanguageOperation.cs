namespace Drafting.Operations;

/// <summary>OP27 and OP28. An operation on how a language version stands to its original: it changes no paragraph, and rebasing leaves it as it is.</summary>
public abstract record LanguageOperation : Operation;

/// <summary>OP27. A language version has followed what happened in its original. Written by the platform, behind the operations that do the same here.</summary>
/// <param name="Draft">The original's id.</param>
/// <param name="From">The revision of it that the version had followed before.</param>
/// <param name="Revision">The revision that it has followed now.</param>
public sealed record Follow(string Draft, long From, long Revision) : LanguageOperation;

/// <summary>OP28. A paragraph's words say what the original's said.</summary>
/// <param name="Revision">As of this revision of the original.</param>
public sealed record MarkTranslated(string Paragraph, long Revision) : LanguageOperation;
