using System.Text.RegularExpressions;
using Drafting.Testing;

namespace Drafting.Architecture.Tests;

/// <summary>The folders of the server, one a feature, and which of them name which in their sources.</summary>
internal sealed partial class ServerFolders
{
    private const string Server = "Drafting.Server";

    private readonly Dictionary<string, HashSet<string>> types = [];

    public ServerFolders()
    {
        var folder = RepositoryPaths.InRepository("src", Server);
        foreach (var path in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            Files.Add((name, File.ReadAllText(path)));
        }

        foreach (var (name, text) in Files)
        {
            if (!types.TryGetValue(FolderOf(name), out var declared))
                types[FolderOf(name)] = declared = [];
            declared.UnionWith(Declaration().Matches(text).Select(match => match.Groups[1].Value));
        }
    }

    /// <summary>Every file, by its path in the server's folder.</summary>
    public List<(string Name, string Text)> Files { get; } = [];

    /// <summary>The folders by name; the empty name is the composition root, which stands beside them.</summary>
    public IReadOnlyCollection<string> Names => types.Keys;

    /// <summary>The folder of a file; empty for the composition root.</summary>
    public static string FolderOf(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>The namespace of a file, which is that of the folder it stands in.</summary>
    public static string NamespaceOf(string file) => string.Join('.', [Server, .. file.Split('/')[..^1]]);

    /// <summary>Which folders a source names: by a using, in full, in part, or (the composition root) without more.</summary>
    public IEnumerable<string> NamedIn(string source)
    {
        var inFull = InFull().Matches(source).Select(match => match.Groups[1].Value).Where(types.ContainsKey);
        var inPart = InPart().Matches(source).Where(match => types.TryGetValue(match.Groups[1].Value, out var declared) && declared.Contains(match.Groups[2].Value)).Select(match => match.Groups[1].Value);
        var root = types[""].Any(type => Regex.IsMatch(source, $@"\b{type}\b")) ? [""] : Array.Empty<string>();
        return inFull.Concat(inPart).Concat(root).Distinct();
    }

    /// <summary>A way from a folder through others back to it, each with the file that names the next; null where there is none.</summary>
    public static IReadOnlyList<string>? Ring(IReadOnlyDictionary<string, Dictionary<string, string>> known)
    {
        var done = new HashSet<string>();
        return known.Keys.Select(folder => From(folder, [])).FirstOrDefault(ring => ring is not null);

        IReadOnlyList<string>? From(string folder, List<string> way)
        {
            var again = way.IndexOf(folder);
            if (again >= 0)
                return [.. way.Skip(again).Zip([.. way.Skip(again + 1), folder], (from, to) => $"{known[from][to]} names {to}")];
            if (!done.Add(folder))
                return null;
            return known[folder].Keys.Select(next => From(next, [.. way, folder])).FirstOrDefault(ring => ring is not null);
        }
    }

    /// <summary>Which other folders each folder names, with the first file that does.</summary>
    public Dictionary<string, Dictionary<string, string>> Known()
    {
        var known = Names.ToDictionary(name => name, _ => new Dictionary<string, string>());
        foreach (var (file, text) in Files)
        {
            foreach (var other in NamedIn(text).Where(other => other != FolderOf(file)))
                known[FolderOf(file)].TryAdd(other, file);
        }

        return known;
    }

    [GeneratedRegex(@"^(?:\w+ )*(?:class|record|struct|enum|interface|delegate \S+) (?:class |struct )?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    // “using Drafting.Server.Access;”, “global::Drafting.Server.Access.Person”.
    [GeneratedRegex(@"\bDrafting\.Server\.(\w+)")]
    private static partial Regex InFull();

    // “Access.Person”, “Server.Access.Person”; not “member.Access.Person”.
    [GeneratedRegex(@"(?<![\w.])(?:Server\.)?(\w+)\.(\w+)")]
    private static partial Regex InPart();
}
