using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>Finds the resolutions and decisions a paragraph cites.</summary>
internal static partial class CitationReader
{
    private static readonly Regex Numbers = new(ResolutionNumber.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);

    /// <summary>What a text in a language cites, in order.</summary>
    public static IReadOnlyList<Citation> Read(string text, TextSetting setting)
    {
        // Most paragraphs cite nothing.
        if (text.AsSpan().IndexOfAny('/', '(') < 0 || !Numbers.IsMatch(text))
            return [];
        var plain = PlainPrint.Of(text);
        var parts = new CitationParts(plain.Text, setting.Language, OrganNames.Speaking(setting));
        var found = setting.Language == "zh" ? ChineseCitations.In(parts) : CitationWords.In(setting.Language) is { } words ? WordedCitations.In(parts, words) : [];
        return plain.IsSame ? found : [.. found.Select(plain.InPrint)];
    }

    /// <summary>A number in a text.</summary>
    internal readonly record struct Place(int Start, int End, ResolutionNumber Number);

    /// <summary>What of a paragraph citations are made of.</summary>
    internal sealed class CitationParts(string text, string language, CitedOrgan speaking)
    {
        public string Text => text;

        public string Language => language;

        public CitedOrgan Speaking => speaking;

        public IReadOnlyList<Place> Numbers { get; } = [.. CitationReader.Numbers.Matches(text).Select(match => new Place(match.Index, match.Index + match.Length, ResolutionNumber.Of(match)))];

        public IReadOnlyList<Dates.Found> Dates { get; } = [.. Formats.PlainText.Dates.FindAll(text).OrderBy(date => date.Start)];

        public IReadOnlyList<OrganNames.Named> Organs { get; } = OrganNames.In(text, language);

        /// <summary>The organs a number can be of, the likeliest first: those the words name, the speaking one, those named before it.</summary>
        public IReadOnlyList<CitedOrgan> Candidates(ResolutionNumber number, IEnumerable<CitedOrgan> likely, int at)
        {
            var before = Organs.Where(organ => organ.End <= at).Reverse().Select(organ => organ.Of(number));
            var candidates = likely.Concat(before).Where(organ => SessionTimes.Has(organ, number)).Distinct().ToList();
            if (candidates.Count == 0)
                candidates.Add(number.Form switch { NumberForm.WithYear => CitedOrgan.SecurityCouncil, NumberForm.OfAYear => CitedOrgan.EconomicAndSocialCouncil, _ => CitedOrgan.Other });
            return candidates;
        }
    }
}
