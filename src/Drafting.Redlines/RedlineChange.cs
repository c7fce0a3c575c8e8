using System.Text.Json.Serialization;

namespace Drafting.Redlines;

/// <summary>What became of a paragraph between the two texts.</summary>
[JsonConverter(typeof(CamelCaseEnum<RedlineChange>))]
public enum RedlineChange
{
    /// <summary>The same text, in the same order.</summary>
    Unchanged,

    /// <summary>Other text, kind or level, in the same order.</summary>
    Changed,

    /// <summary>Only in the new text.</summary>
    Inserted,

    /// <summary>Only in the old text.</summary>
    Deleted,

    /// <summary>The same text at another place among its neighbours.</summary>
    Moved,

    /// <summary>Other text, kind or level, and at another place; also what went from the preamble to the operative part or back, wherever it stands.</summary>
    MovedAndChanged,
}

/// <summary>What may be asked of a change.</summary>
public static class RedlineChanges
{
    /// <summary>Whether the paragraph left the order of the others.</summary>
    public static bool IsMove(this RedlineChange change) => change is RedlineChange.Moved or RedlineChange.MovedAndChanged;
}
