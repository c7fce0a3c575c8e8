namespace Drafting.Language.Tests.Citations;

public class CitationDump
{
    [Fact]
    public void Dump()
    {
        foreach (var (file, document) in OfficialTexts.All)
        {
            var text = CheckedText.Of(document, OfficialTexts.Today);
            var setting = new TextSetting(text.Language, text.Kind, text.Masthead.Organ, text.Symbol, text.Day);
            foreach (var paragraph in text.Paragraphs)
            {
                var reading = new Reading(paragraph, setting);
                Console.WriteLine($"P {file} {paragraph.Kind} {reading.Text.Replace('\n', ' ')}");
                foreach (var c in reading.Citations)
                {
                    var family = c.Organs.Select(o => string.Join("|", text.Known.Family(c.KeyOf(o)).Select(k => $"{k.Date:yyyy-MM-dd}{k.Sureness.ToString()[0]}")));
                    Console.WriteLine($"C {file} {string.Join(',', c.Organs)}{(c.IsNamed ? "!" : "")}{(c.IsIts ? " its" : "")} {c.Kind} {c.Number} {(c.Date is { } d ? d.Day.ToString("yyyy-MM-dd", null) : "-")} [{string.Join(" ; ", family)}] {c.Title?.Text}{(c.Date is { } e && !c.Organs.Any(o => text.Known.Family(c.KeyOf(o)).Any(k => k.Date == e.Day)) ? " <<<<" : "")}");
                }
            }
        }
    }
}
