using System.IO.Compression;
using System.Xml.Linq;
using Drafting.Formats.AkomaNtoso;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// The parts of a Word file from strangers. Nothing is unpacked but the parts that are read, and no more of them than any real document has; macros, pictures and
/// whatever lies outside the file are never touched.
/// </summary>
internal sealed class DocxArchive
{
    private const int MaximumEntries = 10_000;

    /// <summary>Bytes, unpacked, of all parts read. A resolution of 600 paragraphs takes some 2 MB.</summary>
    private const long MaximumUnpacked = 48L << 20;

    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive zip;
    private readonly Dictionary<string, XElement> parts = [];
    private long unpacked;

    private DocxArchive(ZipArchive zip) => this.zip = zip;

    /// <summary>The text's own part.</summary>
    public XElement Document { get; private set; } = new("none");

    private string path = "";

    /// <summary>Opens a file; null where it is no Word file or cannot be read, then <paramref name="problem"/> says so.</summary>
    public static DocxArchive? Open(byte[] bytes, out ImportProblem? problem)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            problem = new("protectedDocx", "The file is protected with a password, or an old Word file (.doc). Open it in Word, save it as .docx without a password and import that.");
            return null;
        }

        try
        {
            var archive = new DocxArchive(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
            problem = archive.Load();
            return problem is null ? archive : null;
        }
        catch (InvalidDataException)
        {
            problem = Damaged("it is no ZIP archive, or parts of it are missing");
        }
        catch (ImportException refused)
        {
            problem = refused.Problem;
        }

        return null;
    }

    /// <summary>The root of the part that the text's relationship of this type leads to; null where there is none.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public XElement? Related(string type) => PathOf(type) is { } related ? Part(related) : null;

    /// <summary>
    /// The root of the part that the text's relationship of this type leads to; null where there is none, or where it cannot be read, then <paramref name="problem"/> says so. Such a
    /// part does not count among what is unpacked.
    /// </summary>
    public XElement? TryRelated(string type, out ImportProblem? problem)
    {
        var before = unpacked;
        try
        {
            problem = null;
            return Related(type);
        }
        catch (ImportException refused)
        {
            unpacked = before;
            problem = refused.Problem;
            return null;
        }
    }

    /// <summary>The root of the part that the text's relationship with this id leads to; null where there is none.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public XElement? ById(string? id) => Targets(path).Where(relation => relation.Id == id && !relation.IsExternal).Select(relation => Part(Absolute(path, relation.Target))).FirstOrDefault();

    /// <summary>The roots of all parts that the text's relationships of this type lead to.</summary>
    /// <exception cref="ImportException">One cannot be read.</exception>
    public IEnumerable<XElement> AllRelated(string type) => Targets(path).Where(relation => relation.Type.EndsWith("/" + type, StringComparison.Ordinal) && !relation.IsExternal)
        .Select(relation => Part(Absolute(path, relation.Target))).OfType<XElement>();

    /// <summary>The document embedded under a relationship's id, and its name in the archive; null where there is none.</summary>
    /// <exception cref="ImportException">It cannot be unpacked.</exception>
    public (string Name, byte[] Bytes)? EmbeddedById(string? id) =>
        Targets(path).Where(relation => relation.Id == id && !relation.IsExternal).Select(relation => zip.GetEntry(Absolute(path, relation.Target))).FirstOrDefault() is { } entry
            ? (entry.FullName, Unpacked(entry)) : null;

    /// <summary>Addresses of the text's links by their relationships' ids.</summary>
    /// <exception cref="ImportException">They cannot be read.</exception>
    public IReadOnlyDictionary<string, string> Links => LinksOf(path);

    /// <summary>Addresses of the links in the part that the text's relationship of this type leads to, by their relationships' ids.</summary>
    /// <exception cref="ImportException">They cannot be read.</exception>
    public IReadOnlyDictionary<string, string> LinksIn(string type) => PathOf(type) is { } related ? LinksOf(related) : new Dictionary<string, string>();

    private string? PathOf(string type) => Targets(path).Where(relation => relation.Type.EndsWith("/" + type, StringComparison.Ordinal) && !relation.IsExternal)
        .Select(relation => Absolute(path, relation.Target)).FirstOrDefault();

    private Dictionary<string, string> LinksOf(string part) => Targets(part).Where(relation => relation.IsExternal && relation.Type.EndsWith("/hyperlink", StringComparison.Ordinal))
        .DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id, relation => relation.Target);

    private ImportProblem? Load()
    {
        if (zip.Entries.Count > MaximumEntries)
            return new("tooLarge", $"The file has more than {MaximumEntries} parts, which no document has.");
        path = Targets("").Where(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal) && !relation.IsExternal).Select(relation => Absolute("", relation.Target)).FirstOrDefault() ?? "";
        if (path.Length == 0 || Part(path) is not { } root || root.Element(Wml.Body) is null)
            return new("notDocx", "The file is a ZIP archive, but not a Word document: no text was found in it. Save it as .docx and import it again.");
        Document = root;
        return null;
    }

    private XElement? Part(string name)
    {
        if (parts.TryGetValue(name, out var known))
            return known;
        if (zip.GetEntry(name) is not { } entry)
            return null;
        return parts[name] = SafeXml.Load(Unpacked(entry), out var problem)?.Root is { } root ? Wml.Usual(root) : throw new ImportException(problem!.Code == "forbiddenXml" ? problem : Damaged($"its part {name} is not well-formed"));
    }

    private byte[] Unpacked(ZipArchiveEntry entry)
    {
        try
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            var buffer = new byte[81920];
            int read;
            // Counted as it unpacks: what the archive states of itself may be wrong.
            while ((read = stream.Read(buffer)) > 0)
            {
                if ((unpacked += read) > MaximumUnpacked)
                    throw new ImportException(new("tooLarge", $"The file unpacks to more than {MaximumUnpacked >> 20} MB of text, which no document has."));
                content.Write(buffer, 0, read);
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new ImportException(Damaged($"its part {entry.FullName} cannot be unpacked"));
        }
    }

    private IEnumerable<(string Id, string Type, string Target, bool IsExternal)> Targets(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return Part($"{part[..slash]}_rels/{part[slash..]}.rels")?.Elements(XName.Get("Relationship", Relations))
            .Select(relation => ((string?)relation.Attribute("Id") ?? "", (string?)relation.Attribute("Type") ?? "", (string?)relation.Attribute("Target") ?? "", (string?)relation.Attribute("TargetMode") == "External")) ?? [];
    }

    private static string Absolute(string from, string target)
    {
        var steps = new List<string>(target.StartsWith('/') ? [] : from.Split('/').SkipLast(1));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not (".." or "."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private static ImportProblem Damaged(string why) => new("damagedDocx", $"The Word file is damaged: {why}. Open it in Word, save it again and import that.");
}

/// <summary>Ends the reading of a file that is to be refused.</summary>
internal sealed class ImportException(ImportProblem problem) : Exception(problem.Message)
{
    public ImportProblem Problem { get; } = problem;
}
