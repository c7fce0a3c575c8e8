using System.Text.Json;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Which segment of a commented file text is of, while the file is read: formatting, as <see cref="ChangeMarks"/> are. Once the document is made, it is taken out again, and the
/// comments stand beside the text.
/// </summary>
internal static class CommentMarks
{
    private const string Segment = "segment";

    /// <summary>Whether a formatting is such a mark.</summary>
    public static bool IsMark(string attribute) => attribute == Segment;

    /// <summary>The mark of a segment.</summary>
    public static KeyValuePair<string, JsonElement> Of(int segment) => new(Segment, JsonSerializer.SerializeToElement(segment));

    /// <summary>The formatting of what has no other; null where there is no segment.</summary>
    public static Attributes? Alone(int? segment) => segment is { } number ? Attributes.Of([Of(number)]) : null;

    /// <summary>The formatting without the mark.</summary>
    public static Attributes? Without(Attributes? attributes) => attributes?.Values.ContainsKey(Segment) == true ? Attributes.Of(attributes.Values.Where(value => !IsMark(value.Key))) : attributes;

    /// <summary>
    /// A text with its words written anew: as they would be without marks. Where that joins characters of two segments, the words around are of the first.
    /// </summary>
    public static IEnumerable<DeltaOp> Written(Delta text, Func<string, string> write)
    {
        var together = new List<DeltaOp>();
        foreach (var op in text.Ops)
        {
            if (together.Count > 0 && (op.Text is null || !Attributes.Same(Without(op.Attributes), Without(together[0].Attributes))))
            {
                foreach (var written in Together(together, write))
                    yield return written;
                together.Clear();
            }

            if (op.Text is null)
                yield return op;
            else
                together.Add(op);
        }

        foreach (var written in Together(together, write))
            yield return written;
    }

    private static IEnumerable<DeltaOp> Together(List<DeltaOp> ops, Func<string, string> write)
    {
        if (ops.Count == 0)
            return [];
        var parts = ops.ConvertAll(op => write(op.Text!));
        var whole = ops.Count == 1 ? parts[0] : write(string.Concat(ops.Select(op => op.Text)));
        var written = whole == string.Concat(parts) ? ops.Zip(parts, (op, part) => (Text: part, op.Attributes)) : [(whole, ops[0].Attributes)];
        return written.Where(each => each.Text.Length > 0).Select(each => DeltaOp.Insert(each.Text, each.Attributes));
    }

    /// <summary>The document with the comments beside its text.</summary>
    public static ParsedDocument Apart(ParsedDocument document, WordComments comments, CommentPlaces places, WordStyles styles)
    {
        if (comments.Ids.Count == 0)
            return document with { Warnings = [.. document.Warnings, .. comments.Warnings] };
        var found = new CommentedText(document, places);
        var (kept, cut, leftOut) = TextComments.Within(comments.Threads(styles).Select(thread => new TextComment(found.On(thread.Ids), thread.Said, thread.IsResolved)));
        return document with
        {
            Paragraphs = [.. document.Paragraphs.Select(paragraph => paragraph with { Text = Delta.Of(paragraph.Text.Ops.Select(op => op.WithAttributes(Without(op.Attributes)))) })],
            Comments = kept,
            Warnings = [.. document.Warnings, .. comments.Warnings, .. Excess(cut, "too long and were cut"), .. Excess(leftOut, "more than a text can have and were left out")],
        };
    }

    private static IEnumerable<ImportWarning> Excess(int count, string what) => count == 0 ? [] : [new(1, FormattableString.Invariant($"{count} of the file's comments are {what}."))];
}
