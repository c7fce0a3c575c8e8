namespace Drafting.Operations;

/// <summary>OP25 and OP26. An operation on what a check of the language finds: it changes no paragraph, and rebasing leaves it as it is.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Words">What it found: the words of the stretch.</param>
/// <param name="Paragraph">Where; null for everywhere in the draft.</param>
public abstract record FindingOperation(string Rule, string Words, string? Paragraph) : Operation;

/// <summary>OP25. A finding is ignored: the text stays as it is.</summary>
/// <param name="Reason">Why, in the author's words; null where he gives none.</param>
public sealed record IgnoreFinding(string Rule, string Words, string? Paragraph, string? Reason = null) : FindingOperation(Rule, Words, Paragraph);

/// <summary>OP26. What was ignored is shown again.</summary>
public sealed record HeedFinding(string Rule, string Words, string? Paragraph) : FindingOperation(Rule, Words, Paragraph);
