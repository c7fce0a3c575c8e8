using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Language.Citations;

/// <summary>Where a text first cites a resolution it gives the date. The Security Council's say their year, and notes are short.</summary>
internal sealed class CitationFirst() : TextRule("citationFirst")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var seen = new HashSet<CitedKey>();
        foreach (var reading in readings.Where(reading => reading.Kind is ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub))
        {
            for (var i = 0; i < reading.Citations.Count; i++)
            {
                var citation = reading.Citations[i];
                var key = citation.KeyOf(CitedFacts.OrganOf(citation, setting.Known));
                if (!seen.Add(key) || citation.Date is not null || IsNoted(reading, citation) || HasADateNearby(reading, citation, setting.Language) || citation.Organ == CitedOrgan.Other || citation.Number.Form == NumberForm.WithYear || SharesADate(reading, i, setting.Language))
                    continue;
                var known = citation.IsNamed ? setting.Known.Find(key) : null;
                var finding = Found(reading, citation.Start, citation.Length, ("number", CitedFacts.Number(reading, citation)));
                yield return known is null || known.Sureness == Sureness.OneCitation || known.Key != key ? finding : finding with
                {
                    Fix = !known.IsDisputed && CitationWriter.DateAt(reading.Text, citation, known.Date, setting.Language) is var (at, words) ? Fixes.Replace(reading, at, 0, words) : null,
                    Evidence = CitedFacts.Evidence(known, setting.Language),
                };
            }
        }
    }

    // What a note stands at is given in full there.
    private static bool IsNoted(Reading reading, Citation citation) => reading.Text.AsSpan(citation.Start + citation.Length).TrimStart(")( 号决议定") is ['\uFFFC', ..];

    // “adopted on 21 September 2020 as resolution 75/1”, “résolutions 2252 (ES-V) et 2341 B (XXII), en date du 4 juillet et du 19 décembre 1967”.
    private static bool HasADateNearby(Reading reading, Citation citation, string language)
    {
        const int Near = 80;
        var (start, end) = language == "zh" ? (citation.Start - Near, citation.Start) : (citation.Start - (Near / 2), citation.Start + citation.Length + Near);
        var around = reading.Text[Math.Max(0, start)..Math.Min(reading.Text.Length, end)];
        return Dates.FindAll(around[(around.AsSpan(0, citation.Start - Math.Max(0, start)).LastIndexOfAny(";；。؛") + 1)..]).Any();
    }

    // “73/126 and 73/129 of 12 December 2018”; in Chinese the date stands before the first of them.
    private static bool SharesADate(Reading reading, int index, string language)
    {
        const int Connected = 12;
        const int Longest = 50;
        var step = language == "zh" ? -1 : 1;
        for (var i = index + step; i >= 0 && i < reading.Citations.Count && Math.Abs(i - index) <= Longest; i += step)
        {
            var (first, second) = step > 0 ? (reading.Citations[i - 1], reading.Citations[i]) : (reading.Citations[i], reading.Citations[i + 1]);
            if (second.Start - first.Start - first.Length > Connected)
                return false;
            if (reading.Citations[i].Date is not null)
                return true;
        }

        return false;
    }
}
