namespace Drafting.Language.Citations;

/// <summary>How a fact about a resolution is known, from the surest on. In the tables by the name in camelCase.</summary>
public enum Sureness
{
    /// <summary>The text itself says so.</summary>
    ItsText,

    /// <summary>A text of the library says so of itself: whoever put it there may have changed it.</summary>
    TextAtHand,

    /// <summary>Several documents cite it so, it fits its session and the numbers around it.</summary>
    Citations,

    /// <summary>It fits its session and the numbers around it, but one document alone, or one language, cites it so.</summary>
    OneCitation,
}

/// <summary>What is known of a resolution or decision.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Date">The day it was adopted.</param>
/// <param name="Sureness">How that is known.</param>
/// <param name="Symbol">The symbol of its text; null where none is known.</param>
/// <param name="Titles">Its title by language, without quotation marks; empty where unknown.</param>
public sealed record KnownResolution(CitedKey Key, DateOnly Date, Sureness Sureness, string? Symbol, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>Whether the table says another day than a text at hand: then only a person can know.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Its title in a language; null where unknown.</summary>
    public string? Title(string language) => Titles.GetValueOrDefault(language);
}

/// <summary>A text that is at hand and says of itself when it was adopted.</summary>
/// <param name="Symbol">Such as “A/RES/72/7”.</param>
/// <param name="Date">The day it was adopted.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of the title.</param>
public sealed record AdoptedText(string Symbol, DateOnly Date, string Title, string Language);
