namespace Drafting.Formats.Beside;

/// <summary>In what two paragraphs that should say the same differ.</summary>
public enum BesideMarkKind
{
    /// <summary>One of the texts has no such paragraph.</summary>
    Missing,

    /// <summary>One is a paragraph of another kind or depth.</summary>
    Structure,

    /// <summary>Their printed numbers.</summary>
    Label,

    /// <summary>Days.</summary>
    Date,

    /// <summary>Symbols and numbers of documents.</summary>
    Symbol,

    /// <summary>Other numbers.</summary>
    Number,

    /// <summary>Square brackets, of texts under negotiation.</summary>
    Bracket,
}

/// <summary>A difference, with what only the one and what only the other has.</summary>
public sealed record BesideMark(BesideMarkKind Kind, IReadOnlyList<string> Left, IReadOnlyList<string> Right);

/// <summary>A paragraph and the one that corresponds to it.</summary>
/// <param name="Left">The paragraph's id; null where that text has none.</param>
/// <param name="Right">The other text's.</param>
/// <param name="Marks">Where the two differ otherwise than in their language.</param>
public sealed record BesideRow(string? Left, string? Right, IReadOnlyList<BesideMark> Marks);
