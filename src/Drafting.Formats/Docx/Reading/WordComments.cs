using System.Xml.Linq;
using Drafting.Documents;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// The comments of a Word file. They are beside the text: what is wrong with them is told of, and the text is read all the same. A comment is known by the id of its last paragraph to
/// the part that says what it answers.
/// </summary>
internal sealed class WordComments
{
    private static readonly XNamespace Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace Word2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private readonly IReadOnlyList<(string Id, XElement Body)> comments;
    private readonly Dictionary<string, string> answered = [];
    private readonly HashSet<string> resolved = [];
    private readonly List<ImportWarning> warnings = [];

    private WordComments(IEnumerable<XElement> comments, XElement? extended)
    {
        this.comments = [.. comments.Select(comment => (Id: IdOf(comment), Body: comment)).DistinctBy(comment => comment.Id)];
        Ids = this.comments.Select(comment => comment.Id).ToHashSet();
        var byParagraph = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, body) in this.comments)
        {
            foreach (var paragraph in body.Descendants(Wml.W + "p").Select(paragraph => (string?)paragraph.Attribute(Word2010 + "paraId")).OfType<string>())
                byParagraph.TryAdd(paragraph, id);
        }

        foreach (var entry in extended?.Elements(Word2012 + "commentEx") ?? [])
        {
            if (!byParagraph.TryGetValue((string?)entry.Attribute(Word2012 + "paraId") ?? "", out var id))
                continue;
            if (byParagraph.TryGetValue((string?)entry.Attribute(Word2012 + "paraIdParent") ?? "", out var parent) && parent != id)
                answered[id] = parent;
            if ((string?)entry.Attribute(Word2012 + "done") is "1" or "true" or "on")
                resolved.Add(id);
        }
    }

    /// <summary>Those of a file without any.</summary>
    public static WordComments None { get; } = new([], null);

    /// <summary>Those of a file.</summary>
    public static WordComments Of(DocxArchive archive)
    {
        var warnings = new List<ImportWarning>();
        var comments = Read("comments", "The comments of the file cannot be read and were left out");
        var extended = comments is null ? null : Read("commentsExtended", "Which comments answer others and which are done with cannot be read");
        var read = comments is null ? new WordComments([], null) : new(comments.Elements(Wml.W + "comment"), extended);
        read.warnings.AddRange(warnings);
        return read;

        XElement? Read(string part, string otherwise)
        {
            if (archive.TryRelated(part, out var problem) is { } root)
                return root;
            if (problem is not null)
                warnings.Add(new(1, $"{otherwise}: {problem.Message}"));
            return null;
        }
    }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ImportWarning> Warnings => warnings;

    /// <summary>The ids of all of them.</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>The id by which an element of the text, or the comment itself, names a comment.</summary>
    public static string IdOf(XElement element) => ((string?)element.Attribute(Wml.W + "id") ?? "").Trim();

    /// <summary>The comments with their answers, in the order of the file: each as the ids of what was said, in order.</summary>
    public IEnumerable<(IReadOnlyList<string> Ids, IReadOnlyList<TextRemark> Said, bool IsResolved)> Threads(WordStyles styles) =>
        comments.GroupBy(comment => FirstOf(comment.Id)).Select(thread =>
        {
            List<(string Id, XElement Body)> said = [.. thread.OrderBy(comment => comment.Id != thread.Key)];
            return ((IReadOnlyList<string>)[.. said.Select(comment => comment.Id)], (IReadOnlyList<TextRemark>)[.. said.Select(comment => Remark(comment.Body, styles))], resolved.Contains(thread.Key));
        });

    private const int DeepestAnswer = 1_000;

    private readonly Dictionary<string, string> firsts = [];

    // Those that answer each other in a ring are comments by themselves.
    private string FirstOf(string id)
    {
        if (firsts.TryGetValue(id, out var known))
            return known;
        var met = new HashSet<string>();
        var first = id;
        while (met.Count < DeepestAnswer && met.Add(first) && answered.TryGetValue(first, out var parent))
            first = firsts.GetValueOrDefault(parent, parent);
        if (!answered.ContainsKey(first))
        {
            foreach (var each in met)
                firsts[each] = first;
        }

        return first;
    }

    private static TextRemark Remark(XElement comment, WordStyles styles)
    {
        var parts = new WordParts(new WordNotes(comment, null, null, null), styles, CommentPlaces.None);
        var lines = new WordReader(parts, TrackedView.New, new Dictionary<string, string>()).Read(comment).SelectMany(line => line.Lines).Select(line => line.Text.PlainText);
        return new(TrackedViews.AuthorOf(comment), TrackedViews.TimeOf(comment), string.Join('\n', lines));
    }
}
