using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Who changed what, while a file is read: formatting of the text, so that it stays with the words wherever the reading takes them. Once the document is made, it is
/// taken out again and kept beside the text.
/// </summary>
internal static class ChangeMarks
{
    private const string Text = "changed";
    private const string End = "endChanged";

    /// <summary>The attribute for text within a change.</summary>
    public static KeyValuePair<string, JsonElement> Of(XElement change) => new(Text, Value(change));

    /// <summary>The text of a paragraph whose mark is such a change: its last word knows.</summary>
    public static Delta Ended(Delta text, XElement change)
    {
        // Blanks at the end may be left out.
        var end = text.Length;
        while (end > 0 && text.Slice(end - 1, end).PlainText is { } last && string.IsNullOrWhiteSpace(last))
            end--;
        return end == 0 ? text : text.Compose(new DeltaBuilder().Retain(end - 1).Retain(1, Attributes.Of([new(End, Value(change))])).Build());
    }

    /// <summary>What remains of formatting that is left out: whose the text is, and where it stood.</summary>
    public static Attributes? Kept(Attributes? attributes) => attributes is null ? null : Attributes.Of(attributes.Values.Where(value => IsMark(value.Key) || CommentMarks.IsMark(value.Key)));

    /// <summary>The document with what was changed beside its text.</summary>
    public static ParsedDocument Apart(ParsedDocument document) => document with
    {
        Paragraphs = [.. document.Paragraphs.Select(paragraph => paragraph with { Text = Delta.Of(paragraph.Text.Ops.Select(op => op.WithAttributes(Without(op.Attributes)))) })],
        ChangedStretches = [.. document.Paragraphs.SelectMany(Stretches)],
    };

    private static IEnumerable<ChangedStretch> Stretches(Paragraph paragraph)
    {
        ChangedStretch? open = null;
        JsonElement? end = null;
        var at = 0;
        foreach (var op in paragraph.Text.Ops.Where(op => op.Text is not null))
        {
            if (op.Attributes?.Values.TryGetValue(Text, out var value) == true)
            {
                var stretch = Read(value, paragraph.Id, at, op.Length);
                if (open is { } before && before.Start + before.Length == at && (before.Author, before.At) == (stretch.Author, stretch.At))
                {
                    open = before with { Length = before.Length + op.Length };
                }
                else
                {
                    if (open is not null)
                        yield return open;
                    open = stretch;
                }
            }

            if (op.Attributes?.Values.TryGetValue(End, out var mark) == true)
                end = mark;
            at += op.Length;
        }

        if (open is not null)
            yield return open;
        if (end is { } ended)
            yield return Read(ended, paragraph.Id, at, 1);
    }

    private static bool IsMark(string attribute) => attribute is Text or End;

    private static Attributes? Without(Attributes? attributes) => attributes is null ? null : Attributes.Of(attributes.Values.Where(value => !IsMark(value.Key)));

    private static JsonElement Value(XElement change) =>
        JsonSerializer.SerializeToElement(new[] { TrackedViews.AuthorOf(change), TrackedViews.TimeOf(change)?.ToString("O", CultureInfo.InvariantCulture) });

    private static ChangedStretch Read(JsonElement value, string paragraph, int start, int length) => new(
        paragraph, start, length, value[0].GetString()!, value[1].GetString() is { } at ? DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture) : null);
}
