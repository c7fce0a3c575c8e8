using Drafting.Operations;

namespace Drafting.Amendments;

/// <summary>
/// What a paragraph is called when it is read out: by its printed number (“operative paragraph 2 (a)”), by its place among those of its kind (“the third preambular paragraph”), or,
/// where it is the only one, by its kind.
/// </summary>
/// <param name="Label">The number without its stop or brackets, such as “3 bis” or “a”.</param>
/// <param name="Count">Its place among those of its kind, from 1.</param>
/// <param name="Within">Of a sub-paragraph that is called by its letter: what it stands below.</param>
internal sealed record ParagraphName(ParagraphKind Kind, string? Label = null, int? Count = null, ParagraphName? Within = null);
