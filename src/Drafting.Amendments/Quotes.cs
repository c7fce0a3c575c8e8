namespace Drafting.Amendments;

/// <summary>Quotation marks that open and close.</summary>
internal static class Quotes
{
    /// <summary>Whether every such mark in the words closes one that opens in them.</summary>
    public static bool AreBalanced(string words, char open, char close)
    {
        var depth = 0;
        foreach (var c in words)
        {
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }
}
