using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx.Writing;

/// <summary>Writes stretches of text as Word's runs, in the script of the document.</summary>
internal sealed class RunWriter(DocxPackage package)
{
    /// <summary>A piece of text, with the link around it where it has one.</summary>
    public OpenXmlElement Text(Piece piece, Tracking? tracking)
    {
        var run = Tracked(Run(piece.Text, tracking, [.. Look(piece)]), tracking);
        // LibreOffice does not take a link away that came and went.
        return piece.Link is { } link && tracking?.Then is null ? new Hyperlink(run) { Id = package.LinkTo(link) } : run;
    }

    /// <summary>A printed number that is text, and the tab after it.</summary>
    public OpenXmlElement Label(string label, Tracking? tracking)
    {
        var run = Run(label, tracking, new RunStyle { Val = StyleIds.Label });
        run.Append(new TabChar());
        return Tracked(run, tracking);
    }

    /// <summary>Text that the file adds of its own.</summary>
    public Run Plain(string text) => Run(text, null);

    /// <summary>A run in a character style.</summary>
    public Run Styled(string style, params IReadOnlyList<OpenXmlElement> content)
    {
        var run = new Run(Properties(new RunStyle { Val = style }));
        run.Append(content);
        return run;
    }

    /// <summary>Text as a run holds it: tabs and line ends are elements.</summary>
    public static IEnumerable<OpenXmlElement> Content(string text, bool isDeleted = false)
    {
        var clean = AkomaNtoso.XmlText.Of(text);
        for (var start = 0; start < clean.Length;)
        {
            if (clean[start] is '\t' or '\n' or '\r')
            {
                yield return clean[start++] == '\t' ? new TabChar() : new Break();
                continue;
            }

            var end = clean.IndexOfAny(['\t', '\n', '\r'], start);
            end = end < 0 ? clean.Length : end;
            yield return isDeleted
                ? new DeletedText(clean[start..end]) { Space = SpaceProcessingModeValues.Preserve }
                : new Text(clean[start..end]) { Space = SpaceProcessingModeValues.Preserve };
            start = end;
        }
    }

    /// <summary>The run within its tracked change.</summary>
    public static OpenXmlElement Tracked(Run run, Tracking? tracking) => tracking is null ? run : tracking.Around(run);

    private Run Run(string text, Tracking? tracking, params IReadOnlyList<OpenXmlElement> look)
    {
        var run = new Run();
        if (Properties(look) is { HasChildren: true } properties)
            run.Append(properties);
        run.Append(Content(text, tracking?.IsDeleted == true));
        return run;
    }

    // The schema wants them in this order.
    private RunProperties Properties(params IReadOnlyList<OpenXmlElement> look)
    {
        var properties = new RunProperties();
        foreach (var element in look)
            properties.Append(element);
        // Quotation marks and the like stand in fonts of both scripts; the hint chooses.
        if (package.Language == "zh")
            properties.RunFonts = new() { Hint = FontTypeHintValues.EastAsia };
        if (package.IsRightToLeft)
            properties.RightToLeftText = new();
        return properties;
    }

    private static IEnumerable<OpenXmlElement> Look(Piece piece)
    {
        if (piece.IsOpening)
            yield return new RunStyle { Val = StyleIds.Opening };
        else if (piece.Link is not null)
            yield return new RunStyle { Val = StyleIds.Hyperlink };
        if (piece.Has("strong"))
        {
            yield return new Bold();
            yield return new BoldComplexScript();
        }

        if (piece.Has("em"))
        {
            yield return new Italic();
            yield return new ItalicComplexScript();
        }

        if (piece.Has(Piece.Struck))
            yield return new Strike();
    }
}
