namespace Drafting.Documents;

/// <summary>Of a language version: the draft in the original language, and how far the version has followed it.</summary>
/// <param name="Draft">The original's id.</param>
/// <param name="Revision">Its paragraphs, their order and settings, its stage and its sponsors are followed up to this revision.</param>
public sealed record OriginalDraft(string Draft, long Revision);
