using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx.Writing;

/// <summary>Writes the lists of a <see cref="ListPlan"/>. Each has a definition of its own, so that none counts on in another.</summary>
internal static class DocxLists
{
    private static readonly (NumberStyle Style, string Before, string After)[] Usual =
    [
        (NumberStyle.Decimal, "", "."), (NumberStyle.LowerLetter, "(", ")"), (NumberStyle.LowerRoman, "(", ")"), (NumberStyle.LowerLetter, "", "."), (NumberStyle.LowerRoman, "", "."),
    ];

    public static Numbering Of(IReadOnlyList<NumberedList> lists)
    {
        var numbering = new Numbering();
        numbering.Append(lists.Select(Definition));
        numbering.Append(lists.Select((_, index) => new NumberingInstance(new AbstractNumId { Val = index }) { NumberID = index + 1 }));
        return numbering;
    }

    private static AbstractNum Definition(NumberedList list, int index)
    {
        var definition = new AbstractNum { AbstractNumberId = index };
        definition.Append(
            new Nsid { Val = (0x10000000 + index).ToString("X8", CultureInfo.InvariantCulture) },
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            new TemplateCode { Val = (0x20000000 + index).ToString("X8", CultureInfo.InvariantCulture) });
        definition.Append(Enumerable.Range(0, Wml.ListLevels).Select(level => Level(list, level)));
        return definition;
    }

    private static Level Level(NumberedList list, int level)
    {
        var usual = Usual[level % Usual.Length];
        var format = list.Formats[level] ?? new LabelFormat(usual.Before, usual.Style, usual.After);
        return new Level(
            new StartNumberingValue { Val = list.Starts[level] },
            new NumberingFormat { Val = Word(format.Style) },
            new LevelSuffix { Val = LevelSuffixValues.Tab },
            new LevelText { Val = FormattableString.Invariant($"{format.Before}%{level + 1}{format.After}") },
            new LevelJustification { Val = LevelJustificationValues.Left },
            Place(level))
        { LevelIndex = level };
    }

    // As the paragraph's style has it: where a level says nothing, LibreOffice sets its numbers at the margin. The text begins a step further on.
    private static PreviousParagraphProperties Place(int level) => new(
        new Tabs(new TabStop { Val = TabStopValues.Left, Position = DocxStyles.Indent * (level + 2) }),
        new Indentation { Start = (DocxStyles.Indent * level).ToString(CultureInfo.InvariantCulture), FirstLine = DocxStyles.Indent.ToString(CultureInfo.InvariantCulture) });

    private static NumberFormatValues Word(NumberStyle style) => style switch
    {
        NumberStyle.Decimal => NumberFormatValues.Decimal,
        NumberStyle.LowerLetter => NumberFormatValues.LowerLetter,
        NumberStyle.UpperLetter => NumberFormatValues.UpperLetter,
        NumberStyle.LowerRoman => NumberFormatValues.LowerRoman,
        _ => NumberFormatValues.UpperRoman,
    };
}
