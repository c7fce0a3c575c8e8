using System.IO.Compression;
using System.Text;
using Drafting.Documents;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Tests.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>The law of comments in Word files: what is read back was said by the same of the same words, and without being asked for no comment is in a file.</summary>
public class CommentRoundTripTests
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void ExportThenImport_OfASeed_HasTheSameComments(string seed) => SeededRandom.Check(4, random => AssertSame(CommentedDraft.Of(Seeds.Document(seed)).Discussed(random, 30, edits: 0.2)));

    [Fact]
    public void ExportThenImport_OfAnyDraft_HasTheSameComments() =>
        SeededRandom.Check(100, random => AssertSame((RandomDrafts.Draft(random, 1 + random.Next(6)) with { Stage = Stage.Negotiation }).Discussed(random, 25, edits: 0.3)));

    [Fact]
    public void ADraft_BegunFromTheFile_HasItsThreads_AndWritesThemAgain() => SeededRandom.Check(10, random =>
    {
        var draft = CommentedDraft.Of(Seeds.Document("001")).Discussed(random, 20, edits: 0);
        var begun = CommentedDraft.Of(Imported(draft.Written(), draft.Language)!);
        Assert.Equal(Said(draft), Said(begun));
        Assert.All(begun.Threads.All.SelectMany(thread => thread.Comments), comment => Assert.Equal((0, null), (comment.Made.Revision, comment.Made.User)));
        Assert.Equal(begun.Threads.All.Select(Words), CommentedDraft.Of(Imported(begun.Written(), begun.Language)!).Threads.All.Select(Words));
    });

    [Fact]
    public void WithoutComments_NoneOfThemIsInTheFile()
    {
        var draft = CommentedDraft.Of(Seeds.Document("002"));
        draft = draft.Submitted(CommentedDraft.Kazakhstan, new Comment("t", "t", [new(draft.Order[3], 0, 4)], "机密的立场"));
        Assert.Contains(Unpacked(draft.Written()), part => part.Name == "word/comments.xml" && part.Text.Contains("机密的立场", StringComparison.Ordinal));
        var parts = Unpacked(DocxExport.Write(draft.Printed()));
        Assert.DoesNotContain(parts, part => part.Name.Contains("comment", StringComparison.OrdinalIgnoreCase) || part.Text.Contains("comment", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(parts, part => part.Text.Contains("机密的立场", StringComparison.Ordinal) || part.Text.Contains("哈萨克斯坦代表", StringComparison.Ordinal));
        Assert.Equal(DocxExport.Write(draft.Printed()), DocxExport.Write((draft with { Threads = PlacedBook<CommentThread>.Empty }).Printed()));
    }

    private static void AssertSame(Draft draft)
    {
        var file = draft.Written();
        Assert.Equal(file, draft.Written());
        DocxFiles.AssertValid(file, "comments");
        var without = Imported(DocxExport.Write(draft.Printed()), draft.Language);
        var read = Imported(file, draft.Language);
        Assert.Equal(without is null, read is null);
        if (read is null)
            return;
        // The comments leave the text as it is.
        Assert.Equal(Outline.Of(without!), Outline.Of(read));
        Assert.Equal(without!.Warnings, read.Warnings);
        Assert.Equal(draft.Threads.All.Select(thread => Expected(draft, thread)).ToList(), read.Comments.Select(comment => Line(
            comment.On is [{ Length: null }] ? null : string.Concat(comment.On.Select(stretch => Slice(read.Paragraphs.First(paragraph => paragraph.Id == stretch.Paragraph).Text, stretch))),
            comment.Said.Select(remark => $"{remark.Author}: {remark.Text} ({remark.At:u})"), comment.IsResolved)).ToList());
    }

    private static string Expected(Draft draft, CommentThread thread)
    {
        var (words, isQuoted) = WordsOf(draft, thread);
        var said = thread.Comments.Select((comment, index) =>
            $"{AuthorOf(comment)}: {(isQuoted && index == 0 && thread.Quote.Length > 0 ? $"“{thread.Quote}”\n" : "")}{Named(comment.Text)}".Trim() + $" ({comment.Made.At:u})");
        return Line(words, said, thread.Resolved is not null);
    }

    // From the first stretch to the last, in the text if any is there, else in the first footnote, for which its reference stands; null where no words are left. And whether they are quoted.
    private static (string? Words, bool IsQuoted) WordsOf(Draft draft, CommentThread thread)
    {
        var order = draft.Live.Select(placed => placed.Content).ToList();
        var live = thread.On.Select(stretch => (Index: order.FindIndex(paragraph => paragraph.Id == stretch.Paragraph), stretch)).Where(each => each.Index >= 0 && each.stretch.Length != 0).ToList();
        bool IsNote(int index) => order[index].Kind == ParagraphKind.Footnote;
        bool IsReferred(string id) => order.Exists(paragraph => paragraph.Kind != ParagraphKind.Footnote && paragraph.Text.Ops.Any(op => op.Embed?.Footnote == id));
        if (live.Count == 0)
            return (order.Exists(paragraph => paragraph.Id == thread.On[0].Paragraph && paragraph.Kind == ParagraphKind.Footnote && IsReferred(paragraph.Id)) ? "^" : null, true);
        var body = live.Where(each => !IsNote(each.Index)).ToList();
        var together = body.Count > 0 ? body : [.. live.Where(each => each.Index == live.Min(other => other.Index))];
        var (first, last) = (together.Min(each => each.Index), together.Max(each => each.Index));
        if (body.Count == 0 && IsReferred(order[first].Id))
            return ("^", true);
        var words = string.Concat(Enumerable.Range(first, last - first + 1).Where(index => body.Count == 0 || !IsNote(index)).Select(index =>
        {
            var text = order[index].Text;
            var start = index == first ? together.Where(each => each.Index == index).Min(each => each.stretch.Length is null ? 0 : each.stretch.Start) : 0;
            var end = index == last ? together.Where(each => each.Index == index).Max(each => each.stretch.Length is { } length ? each.stretch.Start + length : text.Length) : text.Length;
            return Flat(Delta.Of(text.Slice(start, end).Ops.Where(op => op.Embed is null || order.Exists(paragraph => paragraph.Kind == ParagraphKind.Footnote && paragraph.Id == op.Embed.Footnote))));
        }));
        return (words.Length == 0 ? null : words, first == last && order[first].Text.Length == 0);
    }

    private static string Flat(Delta text) => string.Concat(text.Ops.Select(op => op.Text ?? "^"));

    private static string Slice(Delta text, TextStretch stretch) => Flat(text.Slice(stretch.Start, stretch.Start + stretch.Length!.Value));

    private static string AuthorOf(ThreadComment comment) => comment.Made.Delegation switch { "KAZ" => "哈萨克斯坦", "FRA" => "法国", _ => "秘书处" };

    private static string Named(string text) => text.Replace("@KAZ", "@哈萨克斯坦", StringComparison.Ordinal).Replace("@FRA", "@法国", StringComparison.Ordinal);

    private static string Line(string? words, IEnumerable<string> said, bool isResolved) => $"[{words ?? "—"}] {string.Join(" / ", said)}{(isResolved ? " ✓" : "")}";

    private static IEnumerable<string> Said(Draft draft) =>
        draft.Threads.All.Select(thread => Line("", thread.Comments.Select(comment => $"{comment.Made.Delegation}: {Named(comment.Text).Trim()}"), thread.Resolved is not null)).Select(line => line.Replace("“", "", StringComparison.Ordinal));

    private static string Words(CommentThread thread) => $"{thread.Quote}: {string.Join(" / ", thread.Comments.Select(comment => $"{comment.Author} {comment.Text}"))}";

    private static ParsedDocument? Imported(byte[] file, string language) => DocxImporter.TryImport(file, "x.docx", language, out var document, out _) ? document : null;

    private static List<(string Name, string Text)> Unpacked(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open(), Encoding.UTF8).ReadToEnd()))];
    }
}
