using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Drafting.Formats.Paper;

/// <summary>
/// What a PDF file says that its shapes read. A font has one shape for a Chinese character and for the sign of the radical that looks alike, and a browser that prints
/// takes the sign: “立” would be found and copied as “⽴”. Here every sign becomes the character.
/// </summary>
public static partial class PaperText
{
    // Of one block in such a table there are at most 100 lines.
    private const int Block = 100;

    private static readonly IReadOnlyDictionary<int, int> Characters = Read();

    /// <summary>The file, whose text is copied and found as it was written.</summary>
    /// <param name="pdf">As a browser printed it.</param>
    public static byte[] Mended(byte[] pdf)
    {
        using var file = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);
        foreach (var table in file.Internals.GetAllObjects().OfType<PdfDictionary>().Where(each => each.Stream is not null))
        {
            if (table.Elements.ContainsKey("/Type") || table.Elements.ContainsKey("/Subtype") || table.Elements.ContainsKey("/Length1"))
                continue;
            var text = Encoding.Latin1.GetString(table.Stream.UnfilteredValue);
            if (!text.Contains("begincmap", StringComparison.Ordinal) || Mended(text) is not { } mended)
                continue;
            table.Elements.Remove("/Filter");
            table.Stream.Value = Encoding.Latin1.GetBytes(mended);
            table.Stream.Zip();
        }

        using var written = new MemoryStream();
        file.Save(written);
        return written.ToArray();
    }

    /// <summary>A table from the numbers of shapes to characters; null where it needs no mending.</summary>
    internal static string? Mended(string table)
    {
        // What stands before says which numbers there are, in lines of the same form.
        const string Head = "endcodespacerange";
        var head = table.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        var lines = new List<string>();
        var isOther = false;
        foreach (Match line in Line().Matches(table, head))
        {
            var (from, to, text) = (Number(line.Groups["from"]), line.Groups["to"].Success ? Number(line.Groups["to"]) : Number(line.Groups["from"]), line.Groups["text"].Value);
            for (var shape = from; shape <= to; shape++)
            {
                // Along a range the last character counts on.
                var last = int.Parse(text[^4..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + shape - from;
                var isSign = Characters.TryGetValue(last, out var character) && text.Length == 4;
                isOther |= isSign;
                lines.Add($"<{shape:X4}> <{(isSign ? Utf16(character) : $"{text[..^4]}{last:X4}")}>");
            }
        }

        if (!isOther)
            return null;
        var blocks = lines.Chunk(Block).Select(block => $"{block.Length} beginbfchar\n{string.Join('\n', block)}\nendbfchar\n");
        return $"{table[..head]}\n{string.Concat(blocks)}{table[table.IndexOf("endcmap", StringComparison.Ordinal)..]}";
    }

    private static string Utf16(int character) => string.Concat(char.ConvertFromUtf32(character).Select(unit => $"{(int)unit:X4}"));

    private static int Number(Group hex) => int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static Dictionary<int, int> Read()
    {
        using var stream = typeof(PaperText).Assembly.GetManifestResourceStream("radicals.tsv") ?? throw new InvalidOperationException("The table radicals.tsv is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => char.ConvertToUtf32(cells[0], 0), cells => char.ConvertToUtf32(cells[1], 0));
    }

    // “<0012> <002F>”, or of a range “<0014> <0015> <0031>”.
    [GeneratedRegex(@"^<(?<from>[0-9A-Fa-f]{1,4})>(?: <(?<to>[0-9A-Fa-f]{1,4})>)? <(?<text>(?:[0-9A-Fa-f]{4})+)>\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
