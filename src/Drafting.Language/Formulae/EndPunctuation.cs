using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>
/// A preambular paragraph ends with a comma, an operative one and a sub-paragraph with a semicolon, the last of the text with a full stop, what stands
/// before sub-paragraphs with a colon.
/// </summary>
internal sealed partial class EndPunctuation() : TextRule("endPunctuation")
{
    // “59th plenary meeting”, “16 April 2021” and “Annex” are no longer.
    private const int LineOfTheMeeting = 60;

    private static readonly string[] First = ["1", "一"];

    [GeneratedRegex(@"(?<![\p{L}\p{M}])(etc|al|seq|cit|ibid|Inc|Ltd|Corp|Jr|др|пр|т\.д|т\.п|г|гг|núm|núms|pág)\.$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Abbreviation();

    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        if (!setting.IsResolution)
            yield break;
        var body = Body.Of(readings);
        var chapeau = ParagraphKind.Operative;
        for (var i = body.First; i <= body.Last; i++)
        {
            var reading = readings[i];
            chapeau = reading.Kind is ParagraphKind.Preambular or ParagraphKind.Operative ? reading.Kind : chapeau;
            if (reading.Kind is ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub && Ending(reading, Wanted(readings, i, body.Last, chapeau)) is { } found)
                yield return found;
        }
    }

    // The marks that are right at a place, the first the usual one.
    private static string Wanted(IReadOnlyList<Reading> readings, int i, int last, ParagraphKind chapeau)
    {
        var (reading, language) = (readings[i], readings[i].Setting.Language);
        var next = i + 1 < readings.Count ? readings[i + 1] : null;
        var (comma, semicolon, fullStop, colon) = (Marks.Comma(language), Marks.Semicolon(language), Marks.FullStop(language), Marks.Colon(language));
        if (next?.Kind == ParagraphKind.Sub && next.Paragraph.Level > reading.Paragraph.Level)
            return $"{colon}";
        // What goes on in a table, a quotation or a list of its own is led in with a colon; what goes on in a paragraph of its own need not end at all.
        var goesOn = next?.Kind == ParagraphKind.Plain && i != last;
        if (i == last)
            return next?.Kind == ParagraphKind.Plain && next.Text.Length > LineOfTheMeeting ? $"{fullStop}{colon}" : $"{fullStop}";
        if (chapeau == ParagraphKind.Preambular)
            return reading.Kind == ParagraphKind.Sub ? $"{comma}{semicolon}" : goesOn ? $"{comma}{colon}" : $"{comma}";
        // A section may be a text of its own, with a preamble or numbers that begin again.
        var further = readings.Skip(i + 1).FirstOrDefault(other => other.Kind is ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Enacting or ParagraphKind.Title);
        if (next is not null && next.Kind != ParagraphKind.Operative && further is not null && (further.Kind != ParagraphKind.Operative || further.Paragraph.Label is { } label && First.Contains(label.Trim(' ', '.', '-', '．'))))
            return $"{fullStop}{semicolon}";
        return next?.Kind is ParagraphKind.Plain or ParagraphKind.Heading ? $"{semicolon}{colon}" : $"{semicolon}";
    }

    // “etc.” keeps its stop.
    private static bool IsOfTheWord(string text, int end)
    {
        const int Longest = 6;
        return text[end - 1] == '.' && Abbreviation().IsMatch(text[Math.Max(0, end - Longest)..end]);
    }

    private Finding? Ending(Reading reading, string wanted)
    {
        var text = reading.Text;
        var end = Marks.EndOf(text);
        if (end == 0)
            return null;
        // A mark may stand inside quotation marks and brackets that close with it.
        var at = end;
        while (at > 1 && Marks.Shutting.Contains(text[at - 1], StringComparison.Ordinal))
            at--;
        if (at < end && wanted.Contains(text[at - 1], StringComparison.Ordinal))
            return null;
        var found = text[end - 1];
        if (wanted.Contains(found, StringComparison.Ordinal))
            return null;
        var isMark = Marks.Closing.Contains(found, StringComparison.Ordinal) && !IsOfTheWord(text, end);
        var start = isMark ? end - 1 : end;
        while (isMark && start > 1 && (Marks.IsBlank(text[start - 1]) || Marks.Closing.Contains(text[start - 1], StringComparison.Ordinal) && !IsOfTheWord(text, start)))
            start--;
        var mark = reading.Setting.Language == "fr" && wanted[0] is ';' or ':' && reading.Setting.Language == "fr" ? $"\u00A0{wanted[0]}" : $"{wanted[0]}";
        mark = mark == "." && start > 0 && text[start - 1] == '.' ? "" : mark;
        return Found(reading, start, end - start, ("found", isMark ? text[start..end].Trim() : "—"), ("wanted", $"{wanted[0]}")) with { Fix = Fixes.Replace(reading, start, end - start, mark) };
    }
}
