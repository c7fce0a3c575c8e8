using System.Text.Json;

namespace Drafting.Operations;

/// <summary>One change of a draft. What each does, and what is written out when it is applied: SPEC.md, OP1 to OP14.</summary>
public abstract record Operation;

/// <summary>OP1. Edits one paragraph's text.</summary>
public sealed record EditText(string Paragraph, Delta Delta) : Operation;

/// <summary>An operation that places a paragraph behind another.</summary>
/// <param name="After">The live paragraph to stand behind; null is first.</param>
/// <param name="Behind">As applied: the tombstone to stand directly behind, where the anchor is one.</param>
public abstract record Placement(string? After, string? Behind) : Operation
{
    /// <summary>What the paragraph is to stand directly behind; null is first.</summary>
    public string? Anchor => Behind ?? After;

    /// <summary>The same, behind another anchor.</summary>
    public Placement AtAnchor(string? anchor) => this with { After = anchor, Behind = null };
}

/// <summary>OP2. A new paragraph.</summary>
/// <param name="Version">As applied, of a paragraph that comes back out of its tombstone: the version it has from then on (OP12).</param>
public sealed record InsertParagraph(
    string Id, string? After, ParagraphKind Kind, int Level, Delta Delta, string? Label = null, string? Behind = null, int? Version = null)
    : Placement(After, Behind);

/// <summary>OP3. Takes a paragraph away; it remains as a tombstone.</summary>
public sealed record RemoveParagraph(string Paragraph) : Operation;

/// <summary>What a paragraph comes back with.</summary>
/// <param name="After">The live paragraph before it; null is first.</param>
/// <param name="Version">The version it has from then on (OP12); null in logs written before restores carried it.</param>
public sealed record RestoredContent(
    string? After, ParagraphKind Kind, int Level, string? Label, Delta Delta, ParagraphStatus Status, int? Version = null);

/// <summary>OP4. Brings a removed paragraph back where it stood.</summary>
/// <param name="Content">As applied: what it comes back with; null in a submission.</param>
public sealed record RestoreParagraph(string Paragraph, RestoredContent? Content = null) : Operation;

/// <summary>OP5. Moves a paragraph behind another.</summary>
public sealed record MoveParagraph(string Paragraph, string? After, string? Behind = null) : Placement(After, Behind);

/// <summary>OP6. Cuts a paragraph in two at an offset.</summary>
public sealed record SplitParagraph(string Paragraph, int Offset, string NewId) : Operation;

/// <summary>OP7. Joins a paragraph to the one before.</summary>
/// <param name="Into">The paragraph that takes the text; null in a submission that leaves it to the place it meets.</param>
/// <param name="Offset">Where the text begins there.</param>
/// <param name="Length">How long the text is.</param>
public sealed record JoinParagraph(string Paragraph, string? Into = null, int Offset = 0, int Length = 0) : Operation;

/// <summary>OP8. Changes what a paragraph is; null fields stay.</summary>
/// <param name="SetsLabel">Whether <paramref name="Label"/> is to be set; with null it is unpinned.</param>
public sealed record SetParagraph(string Paragraph, ParagraphKind? Kind, int? Level, bool SetsLabel, string? Label) : Operation;

/// <summary>OP9. How far the negotiators are with a paragraph.</summary>
/// <param name="Reason">Why, in the author's words; null where he gives none.</param>
public sealed record SetParagraphStatus(string Paragraph, ParagraphStatus Status, string? Reason = null) : Operation;

/// <summary>OP10. Sets fields of the masthead; a JSON null clears one.</summary>
public sealed record SetMasthead(IReadOnlyDictionary<string, JsonElement> Fields) : Operation;
