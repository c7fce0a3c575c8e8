using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Reads XML from strangers: no document type, so no entities of its own and nothing fetched; no deeper and no larger than any real
/// document. Refuses before a tree is built.
/// </summary>
internal static partial class SafeXml
{
    /// <summary>The deepest of the United Nations' files has 12 levels.</summary>
    private const int MaximumDepth = 100;

    /// <summary>The longest resolutions have some 10,000 elements.</summary>
    private const int MaximumElements = 300_000;

    private const int LongestProlog = 65_536;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    [GeneratedRegex("<(!DOCTYPE|[A-Za-z])")]
    private static partial Regex FirstTag();

    /// <summary>The file as a tree, lines noted and white space kept; null with a problem where it is none.</summary>
    public static XDocument? Load(byte[] bytes, out ImportProblem? problem)
    {
        try
        {
            problem = Excess(bytes);
            if (problem is not null)
                return null;
            using var reader = Open(bytes);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException wrong)
        {
            problem = DocumentTypeLine(bytes) is { } line
                ? new("forbiddenXml", $"The file has a document type declaration (<!DOCTYPE …>, line {line}), which is not read for safety. Remove it and import the file again.", line)
                : new("notWellFormed", $"The file is not well-formed XML: {wrong.Message} Correct it and import the file again.", Math.Max(1, wrong.LineNumber));
            return null;
        }
    }

    private static ImportProblem? Excess(byte[] bytes)
    {
        using var reader = Open(bytes);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var line = ((IXmlLineInfo)reader).LineNumber;
            if (reader.Depth > MaximumDepth)
                return new("forbiddenXml", $"Line {line} nests elements more than {MaximumDepth} deep, which no document does.", line);
            if (++elements > MaximumElements)
                return new("forbiddenXml", $"The file has more than {MaximumElements} elements, which no document has. Split it.", line);
        }

        return null;
    }

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);

    // The reader says so only in words, and not where.
    private static int? DocumentTypeLine(byte[] bytes)
    {
        var prolog = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, LongestProlog)).Replace("\0", "", StringComparison.Ordinal);
        var match = FirstTag().Match(prolog);
        return match.Value == "<!DOCTYPE" ? prolog.AsSpan(0, match.Index).Count('\n') + 1 : null;
    }
}
