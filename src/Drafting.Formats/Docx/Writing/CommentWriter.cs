using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2013.Word;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Threads;

namespace Drafting.Formats.Docx.Writing;

/// <summary>
/// Writes comments as Word has them: each a text of its own with an id, to which the place in the document refers; that one answers another, or is done with, stands in a second
/// part, which knows comments by the id of their last paragraph.
/// </summary>
internal sealed class CommentWriter(RunWriter runs)
{
    private const string Prefix = "w14";

    private readonly List<(ExportedThread Thread, IReadOnlyList<string> Ids)> threads = [];
    private readonly HashSet<IReadOnlyList<string>> apart = [];
    private int comments;
    private int lines;

    /// <summary>Adds a thread; answers the ids of its comments, in order.</summary>
    public IReadOnlyList<string> Add(ExportedThread thread)
    {
        IReadOnlyList<string> ids = [.. thread.Comments.Select(_ => comments++.ToString(CultureInfo.InvariantCulture))];
        threads.Add((thread, ids));
        if (thread.From == thread.To)
            Quote(ids);
        return ids;
    }

    /// <summary>A thread does not stand on its words, so that its first comment begins with them.</summary>
    public void Quote(IReadOnlyList<string> ids) => apart.Add(ids);

    /// <summary>What stands before the words.</summary>
    public static IEnumerable<OpenXmlElement> Starts(IReadOnlyList<string> ids) => ids.Select(id => new CommentRangeStart { Id = id });

    /// <summary>What stands behind the words: answers stand on the same ones.</summary>
    public IEnumerable<OpenXmlElement> Ends(IReadOnlyList<string> ids) =>
        ids.SelectMany(id => (OpenXmlElement[])[new CommentRangeEnd { Id = id }, runs.Styled(StyleIds.CommentReference, new CommentReference { Id = id })]);

    /// <summary>Puts the threads into the file; one without any stays without their parts.</summary>
    public void Finish(DocxPackage package)
    {
        if (threads.Count == 0)
            return;
        var texts = new Comments { MCAttributes = new() { Ignorable = Prefix } };
        texts.AddNamespaceDeclaration(Prefix, "http://schemas.microsoft.com/office/word/2010/wordml");
        var answers = new CommentsEx();
        foreach (var (thread, ids) in threads)
        {
            string? first = null;
            foreach (var (comment, id) in thread.Comments.Zip(ids))
            {
                var text = first is null && apart.Contains(ids) && thread.Quoted is { } words ? $"{words}\n{comment.Text}" : comment.Text;
                List<Paragraph> content = [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => Line(line, index == 0))];
                texts.Append(new Comment(content)
                {
                    Id = id,
                    Author = XmlText.Of(comment.Author),
                    Initials = comment.Initials is null ? null : new(comment.Initials),
                    Date = new(comment.At.UtcDateTime),
                });
                var last = content[^1].ParagraphId!.Value!;
                answers.Append(new CommentEx { ParaId = last, ParaIdParent = first is null ? null : new(first), Done = new() { InnerText = thread.IsResolved ? "1" : "0" } });
                first ??= last;
            }
        }

        package.AddComments(texts, answers);
    }

    private Paragraph Line(string text, bool isFirst)
    {
        var line = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StyleIds.CommentText })) { ParagraphId = (++lines).ToString("X8", CultureInfo.InvariantCulture) };
        if (isFirst)
            line.Append(runs.Styled(StyleIds.CommentReference, new AnnotationReferenceMark()));
        if (text.Length > 0)
            line.Append(runs.Plain(text));
        return line;
    }
}
