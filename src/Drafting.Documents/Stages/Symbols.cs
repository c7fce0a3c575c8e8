namespace Drafting.Documents;

/// <summary>Symbols of documents, as far as a draft's life needs them.</summary>
public static class Symbols
{
    private const int MaximumLength = 100;

    /// <summary>Whether a text has the form of a symbol: parts between slashes, the first in capitals, no white space.</summary>
    public static bool IsSymbol(string text) =>
        text.Length <= MaximumLength && text.Split('/') is [var organ, _, ..] parts
        && organ.Length > 0 && organ.All(char.IsAsciiLetterUpper) && parts.All(part => part.Length > 0 && !part.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)));

    /// <summary>“A/79/L.57/Rev.1”, for the next issue of what was issued as these.</summary>
    public static string NextRevision(IReadOnlyList<IssuedText> issues) => $"{issues[0].Symbol}/Rev.{issues.Count}";

    /// <summary>Whether a symbol is a revision of a document.</summary>
    public static bool IsRevisionOf(string symbol, string document) => IsSymbol(symbol) && symbol.StartsWith($"{document}/Rev.", StringComparison.Ordinal);

    /// <summary>“A/79/L.57/Add.1”.</summary>
    public static string OfAddendum(string document, int number) => $"{document}/Add.{number}";
}
