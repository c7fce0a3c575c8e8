using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Documents;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx.Writing;

/// <summary>
/// Writes the head of the first page: a table with organization and symbol, organ, distribution and date; under it session and agenda item. Each value stands in
/// a content control with the field's name, so that it is read back as it is, whatever is printed around it.
/// </summary>
internal sealed class MastheadWriter(DocxPackage package, RunWriter runs)
{
    private int controls;

    public void Write(Masthead masthead)
    {
        var words = PrintedWords.Of(package.Language);
        package.Body.Append(Table(
            Row(6, [Line(StyleIds.Organization, Look(words.Organization, "24"))], [Line(StyleIds.Masthead, Field("symbol", masthead.Symbol))]),
            Row(
                24,
                [Line(StyleIds.Masthead, Field("organ", masthead.Organ, "36"))],
                [
                    English(Field("distribution", masthead.Distribution, before: words.Distribution)),
                    English(Field("date", masthead.Date is { } date ? words.IssueDate(date) : null)),
                    Line(StyleIds.Masthead, Field("originalLanguage", masthead.OriginalLanguage, before: words.Original)),
                ])));
        Append(Field("session", masthead.Session, bold: true));
        Append(Field("committee", masthead.Committee, bold: true));
        Append(
        [
            .. masthead.AgendaItems.SelectMany((item, index) => Field(
                "agendaItems", words.ItemNumber(item), before: index > 0 ? words.Comma : masthead.AgendaItems.Count > 1 ? words.Items : words.Item)),
            .. masthead.AgendaItems.Count > 0 && words.ItemsEnd.Length > 0 ? Look(words.ItemsEnd, null) : [],
        ]);
        foreach (var title in masthead.AgendaTitles)
            Append(Field("agendaTitles", title, bold: true));
    }

    /// <summary>The job number, at the foot of the text.</summary>
    public void WriteJobNumber(string? number) => Append(Field("jobNumber", number, "16"));

    private void Append(List<OpenXmlElement> content)
    {
        if (content.Count > 0)
            package.Body.Append(Line(StyleIds.Masthead, content));
    }

    private static Word.Paragraph Line(string style, IEnumerable<OpenXmlElement> content)
    {
        var line = new Word.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        line.Append(content);
        return line;
    }

    // An Arabic masthead prints distribution and date in English: from left to right, or the day would stand behind the year.
    private Word.Paragraph English(List<OpenXmlElement> content)
    {
        var line = Line(StyleIds.Masthead, content);
        if (!package.IsRightToLeft)
            return line;
        line.ParagraphProperties!.BiDi = new() { Val = false };
        foreach (var mark in line.Descendants<RightToLeftText>().ToList())
            mark.Remove();
        return line;
    }

    private List<OpenXmlElement> Field(string name, string? value, string? size = null, string before = "", bool bold = false) =>
        value is null ? []
        : [
            .. before.Length > 0 ? Look(before, size, bold) : [],
            new SdtRun(
                new SdtProperties(new SdtAlias { Val = name }, new Tag { Val = name }, new SdtId { Val = ++controls }, new SdtContentText()),
                new SdtContentRun(Look(value, size, bold))),
        ];

    private List<OpenXmlElement> Look(string text, string? size, bool bold = false)
    {
        var run = runs.Plain(text);
        var properties = run.RunProperties ?? run.PrependChild(new RunProperties());
        if (size is not null)
            (properties.FontSize, properties.FontSizeComplexScript) = (new() { Val = size }, new() { Val = size });
        if (bold || size == "36")
            (properties.Bold, properties.BoldComplexScript) = (new(), new());
        if (!properties.HasChildren)
            properties.Remove();
        return [run];
    }

    private Table Table(params TableRow[] rows)
    {
        var properties = new TableProperties();
        if (package.IsRightToLeft)
            properties.Append(new BiDiVisual());
        properties.Append(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLayout { Type = TableLayoutValues.Fixed });
        var table = new Table(properties, new TableGrid(new GridColumn { Width = "5400" }, new GridColumn { Width = "3626" }));
        table.Append(rows);
        return table;
    }

    private static TableRow Row(uint rule, params Word.Paragraph[][] cells) => new(cells.Select((lines, index) =>
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = (index == 0 ? 5400 : 3626).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = rule, Space = 0, Color = "auto" }),
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom }));
        cell.Append(lines);
        return cell;
    }));
}
