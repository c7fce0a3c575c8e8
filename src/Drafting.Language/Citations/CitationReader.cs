using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>Finds the resolutions and decisions a paragraph cites.</summary>
internal static partial class CitationReader
{
    // An organ named farther before a number than so many others is not its own.
    private const int MostBefore = 50;

    private static readonly Regex Numbers = new(ResolutionNumber.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);

    /// <summary>What a text in a language cites, in order.</summary>
    public static IReadOnlyList<Citation> Read(string text, TextSetting setting)
    {
        // Most paragraphs cite nothing.
        if (text.AsSpan().IndexOfAny('/', '(') < 0)
            return [];
        var plain = PlainPrint.Of(text);
        if (!Numbers.IsMatch(plain.Text))
            return [];
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

        /// <summary>The dates that begin and end in a stretch, in order.</summary>
        public IEnumerable<Dates.Found> DatesBetween(int start, int end) =>
            Dates.Skip(FirstFrom(Dates, date => date.Start, start)).TakeWhile(date => date.Start < end).Where(date => date.Start + date.Length <= end);

        /// <summary>The organs named in a stretch, in order.</summary>
        public IEnumerable<OrganNames.Named> OrgansBetween(int start, int end) =>
            Organs.Skip(FirstFrom(Organs, organ => organ.Start, start)).TakeWhile(organ => organ.Start < end).Where(organ => organ.End <= end);

        /// <summary>The organs a number can be of, the likeliest first: those the words name, the speaking one, those named before it.</summary>
        public IReadOnlyList<CitedOrgan> Candidates(ResolutionNumber number, IEnumerable<CitedOrgan> likely, int at)
        {
            var last = FirstFrom(Organs, organ => organ.Start, at);
            var before = Organs.Skip(last - MostBefore).Take(Math.Min(last, MostBefore)).Where(organ => organ.End <= at).Reverse().Select(organ => organ.Of(number));
            var candidates = likely.Concat(before).Where(organ => SessionTimes.Has(organ, number)).Distinct().ToList();
            if (candidates.Count == 0)
                candidates.Add(number.Form switch { NumberForm.WithYear => CitedOrgan.SecurityCouncil, NumberForm.OfAYear => CitedOrgan.EconomicAndSocialCouncil, _ => CitedOrgan.Other });
            return candidates;
        }

        // How many begin before a place: a text may have many thousands of them.
        private static int FirstFrom<T>(IReadOnlyList<T> inOrder, Func<T, int> start, int place)
        {
            var (low, high) = (0, inOrder.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (start(inOrder[middle]) < place)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }
}
