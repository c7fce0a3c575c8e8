using System.Text.RegularExpressions;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Tells a power (10⁶, km², m³, x²) from a note's mark: by what it stands behind.</summary>
internal static partial class Powers
{
    [GeneratedRegex(@"(^|[^\p{L}\p{N}])(10|[A-Za-z]|[kcdmµhn]m|[kM]?m/s|м|км|см)$")]
    private static partial Regex Base();

    /// <summary>Whether a raised number behind this text is a power.</summary>
    public static bool Is(string text) => Base().IsMatch(text);
}
