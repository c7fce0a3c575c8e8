using System.Globalization;
using System.Text;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Language.Tests.Formulae;

/// <summary>What the rules of form find in adopted texts, and of the faults that are put into them, as the committed table prints it.</summary>
internal static class FormulaeTable
{
    /// <summary>Each kind of fault is put into each text so often, with the seeds 0, 1 … times 1,000 and the number of its row.</summary>
    private const int Trials = 2;

    private static readonly string[] Languages = ["en", "zh", "fr", "es", "ru", "ar"];

    private const string Head = """
        # The rules of form: what they find

        Of the adopted texts in `../shared/data/un-texts`, as they are: findings a hundred paragraphs. Most are slips of the texts themselves; notes.md
        beside this page says of each kind what they are. Hints stand apart and are not in the sums.

        Then of faults that are put into these texts, one at a time, at a place drawn by chance: how many of how many the rule found in the paragraph
        they stand in, and how often its fix gave back the text as it was. What can be mended in more than one way has no fix.

        Made by `DRAFTING_WRITE_TABLES=1 dotnet artifacts/bin/Drafting.Language.Tests/release/Drafting.Language.Tests.dll -class '*Formulae*'`.

        """;

    public static string Write(IReadOnlyList<ParsedDocument> texts)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        var checkedTexts = texts.Select(text => (text, CheckedText.Of(text, OfficialTexts.Today))).Select(each => (each.text, each.Item2, DraftingRules.Checker.Check(each.Item2))).ToList();
        Adopted(page, [.. checkedTexts.Select(each => (each.text, each.Item3))]);
        Planted(page, checkedTexts);
        return page.ToString();
    }

    private static void Adopted(StringBuilder page, IReadOnlyList<(ParsedDocument Text, CheckedFindings Findings)> texts)
    {
        var paragraphs = Languages.ToDictionary(language => language, language => texts.Where(each => each.Text.Language == language).Sum(each => each.Text.Paragraphs.Count));
        var rules = Language.Formulae.FormulaeRules.All.Select(rule => rule.Id).ToHashSet();
        var findings = texts.SelectMany(each => each.Findings.All, (each, finding) => (each.Text.Language, finding)).Where(each => rules.Contains(each.finding.Rule)).ToList();
        page.Append($"## Findings a hundred paragraphs\n\n| rule | {string.Join(" | ", Languages)} |\n| --- | {string.Join(" | ", Languages.Select(_ => "---:"))} |\n");
        Row("paragraphs", language => $"{paragraphs[language]}");
        foreach (var rule in Language.Formulae.FormulaeRules.All.Where(rule => findings.Any(each => each.finding.Rule == rule.Id)))
            Row($"{rule.Id}{(rule.Entry.Level == FindingLevel.Hint ? " (hint)" : "")}", language => rule.Entry.Languages.Contains(language) ? Share(language, finding => finding.Rule == rule.Id) : "");
        Row("**all but hints**", language => Share(language, finding => finding.Level != FindingLevel.Hint));
        Row("**hints**", language => Share(language, finding => finding.Level == FindingLevel.Hint));

        string Share(string language, Func<Finding, bool> which) =>
            (100.0 * findings.Count(each => each.Language == language && which(each.finding)) / Math.Max(1, paragraphs[language])).ToString("0.00", CultureInfo.InvariantCulture);

        void Row(string head, Func<string, string> cell) => page.Append($"| {head} | {string.Join(" | ", Languages.Select(cell))} |\n");
    }

    private static void Planted(StringBuilder page, IReadOnlyList<(ParsedDocument Text, CheckedText Checked, CheckedFindings Findings)> texts)
    {
        page.Append($"\n## Faults put in: found of all, in brackets given back as it was\n\n| fault | rule | {string.Join(" | ", Languages)} |\n| --- | --- | {string.Join(" | ", Languages.Select(_ => "---:"))} |\n");
        var sums = Languages.ToDictionary(language => language, _ => (Planted: 0, Found: 0));
        foreach (var (fault, row) in PlantedFault.All.Select((fault, row) => (fault, row)))
        {
            var cells = Languages.Select(language =>
            {
                var (planted, found, mended) = Tried(fault, row, texts.Where(each => each.Text.Language == language));
                sums[language] = (sums[language].Planted + planted, sums[language].Found + found);
                return planted == 0 ? "" : $"{found} of {planted}{(mended > 0 ? $" ({mended})" : "")}";
            });
            page.Append($"| {fault.Name} | {fault.Rule} | {string.Join(" | ", cells.ToList())} |\n");
        }

        page.Append($"| **all** | | {string.Join(" | ", Languages.Select(language => $"{(100.0 * sums[language].Found / Math.Max(1, sums[language].Planted)).ToString("0.0", CultureInfo.InvariantCulture)} %"))} |\n");
    }

    private static (int Planted, int Found, int Mended) Tried(PlantedFault fault, int row, IEnumerable<(ParsedDocument Text, CheckedText Checked, CheckedFindings Findings)> texts)
    {
        var (planted, found, mended) = (0, 0, 0);
        foreach (var (text, right, before) in texts)
        {
            var had = before.All.Select(finding => (finding.Rule, finding.Paragraph, finding.Start, finding.Length)).ToHashSet();
            for (var trial = 0; trial < Trials; trial++)
            {
                if (fault.Plant(text, new((trial * 1000) + row)) is not { } wrong)
                    continue;
                planted++;
                // A State's name is that of today.
                var day = fault.Rule == "stateName" ? OfficialTexts.Today : right.Day;
                var finding = DraftingRules.Checker.Check(right with { Paragraphs = wrong.Paragraphs, Day = day }, before).All
                    .FirstOrDefault(each => each.Rule == fault.Rule && (wrong.Paragraph is null || each.Paragraph == wrong.Paragraph) && !had.Contains((each.Rule, each.Paragraph, each.Start, each.Length)));
                if (finding is null)
                    continue;
                found++;
                mended += finding.Fix is [EditText edit] && Is(text, edit.Paragraph, wrong.Paragraphs.Single(paragraph => paragraph.Id == edit.Paragraph).Text.Compose(edit.Delta)) ? 1 : 0;
            }
        }

        return (planted, found, mended);
    }

    // Plain and no-break blanks are one here: importers do not tell them apart.
    private static bool Is(ParsedDocument text, string paragraph, Delta mended) =>
        text.Paragraphs.Single(each => each.Id == paragraph).Text.PlainText.Replace('\u00A0', ' ') == mended.PlainText.Replace('\u00A0', ' ');
}
