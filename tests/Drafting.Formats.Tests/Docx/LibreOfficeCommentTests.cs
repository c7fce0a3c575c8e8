using System.Diagnostics;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Documents.Compilation;
using Drafting.Formats.Compilation;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Tests.PlainText;
using Drafting.Formats.Threads;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>
/// What another program makes of our comments: LibreOffice reads them and writes them again in its own format. With a window, if only a hidden one, the LibreOffice of servers dies of any
/// file with comments, its own too, so it converts without.
/// </summary>
public sealed class LibreOfficeCommentTests
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Extension = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

    [Fact]
    public async Task Comments_StandOnTheirWords_WithTheirAuthors()
    {
        var seed = CommentedDraft.Of(Seeds.Document("002"));
        var operatives = seed.Live.Where(placed => placed.Content.Kind == ParagraphKind.Operative).Select(placed => placed.Content).ToList();
        var words = operatives[0].Text.PlainText;
        var draft = seed
            .Submitted(CommentedDraft.Kazakhstan, new Comment("a", "a", [new(operatives[0].Id, 2, 20)], "请@FRA考虑\n第二行"))
            .Submitted(CommentedDraft.France, new Comment("a", "a2", [], "同意"))
            .Submitted(CommentedDraft.Secretariat, new Comment("b", "b", [new(operatives[1].Id, 0, null)], "已核对"), new SetThread("b", true));
        var arabic = Proposing.Draft("ar", [Proposing.Paragraph("p", ParagraphKind.Operative, "تقرر أن تنظر في المسألة")]) with { Stage = Stage.Negotiation };
        arabic = arabic.Submitted(CommentedDraft.Kazakhstan, new Comment("c", "c", [new("p", 5, 8)], "لماذا؟"));
        var compiled = draft.Proposed("USA", draft.Replace(operatives[0].Id, "正式设立", "设立"));

        var read = await ReadAsync(draft.Written(), arabic.Written(), DocxExport.Write(
            CompilationDocument.ForWord(ThreadExport.Beside(compiled.Printed(), compiled), CompiledText.Of(compiled), WordMarks.StrikeAndBold)));

        Assert.Equal(
            [$"哈萨克斯坦 KAZ: 请@法国考虑\n第二行 [{words[2..22]}]", $"法国 FRA: 同意 [{words[2..22]}]", $"秘书处 : 已核对 [{operatives[1].Text.PlainText}] ✓"],
            read[0]);
        Assert.Equal(["كازاخستان KAZ: لماذا؟ [أن تنظر ]"], read[1]);
        Assert.Equal($"哈萨克斯坦 KAZ: 请@法国考虑\n第二行 [{words[2..22].Replace("正式设立", "[正式设立 / 设立 - 美利坚合众国]", StringComparison.Ordinal)}]", read[2][0]);
    }

    /// <summary>The comments of files as LibreOffice has them, in the order of the text.</summary>
    private static async Task<IReadOnlyList<List<string>>> ReadAsync(params byte[][] files)
    {
        Assert.True(File.Exists("/usr/bin/soffice"), "Install libreoffice-writer-nogui; ./test does.");
        var folder = Directory.CreateTempSubdirectory("drafting-libreoffice-").FullName;
        try
        {
            var start = new ProcessStartInfo("/usr/bin/soffice") { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])["--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fodt", "--outdir", folder])
                start.ArgumentList.Add(argument);
            foreach (var (index, file) in files.Index())
            {
                start.ArgumentList.Add(Path.Combine(folder, $"{index}.docx"));
                await File.WriteAllBytesAsync(start.ArgumentList[^1], file);
            }

            using var process = Process.Start(start)!;
            var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(files.Index().All(file => File.Exists(Path.Combine(folder, $"{file.Index}.fodt"))), $"{await said}{await wrong}");
            return [.. files.Index().Select(file => Comments(XDocument.Load(Path.Combine(folder, $"{file.Index}.fodt"), LoadOptions.PreserveWhitespace)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Of comments on the same words, LibreOffice has the last first.
    private static List<string> Comments(XDocument document) =>
    [
        .. document.Descendants(Office + "annotation").OrderBy(comment => (string?)comment.Element(Dublin + "date"), StringComparer.Ordinal).Select(comment =>
        {
            var end = document.Descendants(Office + "annotation-end").FirstOrDefault(mark => (string?)mark.Attribute(Office + "name") == (string?)comment.Attribute(Office + "name"));
            var words = end is null ? "" : string.Concat(document.DescendantNodes().SkipWhile(node => node != comment).TakeWhile(node => node != end).OfType<XText>()
                .Where(text => !text.Ancestors(Office + "annotation").Any()).Select(text => text.Value));
            return $"{(string?)comment.Element(Dublin + "creator")} {(string?)comment.Element(Meta + "creator-initials")}: {string.Join('\n', comment.Elements(Text + "p").Select(line => line.Value))} [{words}]"
                + ((bool?)comment.Attribute(Extension + "resolved") == true ? " ✓" : "");
        }),
    ];
}
