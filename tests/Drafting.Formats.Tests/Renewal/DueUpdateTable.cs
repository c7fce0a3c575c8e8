using System.Globalization;
using System.Text;
using Drafting.Formats.Renewal;

namespace Drafting.Formats.Tests.Renewal;

/// <summary>The measurement as it is kept in the repository.</summary>
internal static class DueUpdateTable
{
    public static string Write(IReadOnlyList<SuccessiveTexts> pairs)
    {
        var page = new StringBuilder("""
            # Technical updates: what is pointed at, and what the next resolution changed

            Every pair of successive resolutions on one subject in `../shared/data/un-texts`. Of the older text: the places pointed at; those whose
            paragraph the next resolution left out altogether; of the others, those it changed (**precision**); of the changed ones that had a
            suggestion, those where the next resolution says just that. **Recall**: of all numbers, dates and sessions of the older text that the next
            one changed in a paragraph it kept, those that were pointed at; what is new in a rewritten sentence counts against it too.
            The lines about the older text's adoption, which should go, are not counted.

            Made by `DRAFTING_WRITE_TABLES=1 dotnet artifacts/bin/Drafting.Formats.Tests/debug/Drafting.Formats.Tests.dll -class '*DueUpdate*'`.


            """.ReplaceLineEndings("\n"));
        foreach (var language in pairs.GroupBy(pair => pair.Language).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var measured = new DueUpdateMeasurement();
            foreach (var pair in language)
                measured.Add(pair);
            page.Append(CultureInfo.InvariantCulture, $"## {language.Key}, {language.Count()} {(language.Count() == 1 ? "pair" : "pairs")}\n\n");
            page.Append("| kind | places | left out | changed | precision | suggestion right |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var kind in Enum.GetValues<DueUpdateKind>())
            {
                if (measured.Of(kind) is { Places: > 0 } counts)
                    Row(page, char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..], counts);
            }

            Row(page, "**all**", measured.All);
            var (changed, pointed) = measured.Numbers;
            page.Append(CultureInfo.InvariantCulture, $"\nRecall: {pointed} of {changed} changed numbers, {Share(pointed, changed)}.\n\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Row(StringBuilder page, string name, DueUpdateMeasurement.Counts counts) => page.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {counts.Places} | {counts.Dropped} | {counts.Changed} | {Share(counts.Changed, counts.Places - counts.Dropped)} | {(counts.Suggested == 0 ? "" : $"{counts.SuggestedRight} of {counts.Suggested}")} |\n");

    private static string Share(int part, int whole) => whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100.0 * part / whole)} %");
}
