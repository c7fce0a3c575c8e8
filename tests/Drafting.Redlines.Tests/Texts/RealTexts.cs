using System.Reflection;

namespace Drafting.Redlines.Tests.Texts;

/// <summary>The texts of this repository and, where present beside it, successive versions of real resolutions.</summary>
internal static class RealTexts
{
    public static string Root { get; } = typeof(RealTexts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string UnitedNationsFolder => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "un-texts"));

    public static IEnumerable<string> SeedNames => Directory.GetFiles(Path.Combine(Root, "seeds"), "*.txt").Select(Path.GetFileName).Order()!;

    /// <summary>A seed, one paragraph per block of lines that ends in a space or a full stop; good enough to compare.</summary>
    public static List<RedlineParagraph> Seed(string name)
    {
        var paragraphs = new List<RedlineParagraph>();
        var open = "";
        foreach (var line in File.ReadLines(Path.Combine(Root, "seeds", name)).Where(l => l.Trim().Length > 0))
        {
            open += line.Trim();
            if (!line.EndsWith(' ') && !line.EndsWith('。') && !line.EndsWith('；') && !line.EndsWith('，'))
                continue;
            var kind = open.EndsWith('，') ? "preambular" : open.EndsWith('；') || open.EndsWith('。') ? "operative" : "plain";
            paragraphs.Add(new($"p{paragraphs.Count}", kind, 0, null, open));
            open = "";
        }

        if (open.Length > 0)
            paragraphs.Add(new($"p{paragraphs.Count}", "plain", 0, null, open));
        return paragraphs;
    }

    /// <summary>Each pair of successive versions in each language: older path, newer path, language.</summary>
    /// <param name="folder">A folder with one for each subject; that of the shared source texts if null.</param>
    public static IEnumerable<(string Older, string Newer, string Language)> SuccessiveVersions(string? folder = null)
    {
        folder ??= UnitedNationsFolder;
        if (!Directory.Exists(folder))
            yield break;
        foreach (var subject in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            foreach (var language in Directory.GetFiles(subject, "*.xml").GroupBy(f => f.Split('.')[^2]).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var versions = language.OrderBy(Session).ToList();
                for (var i = 1; i < versions.Count; i++)
                    yield return (versions[i - 1], versions[i], language.Key);
            }
        }
    }

    private static (int, int) Session(string path)
    {
        var parts = Path.GetFileName(path).Split('_', '.');
        return (int.Parse(parts[2]), int.Parse(parts[3]));
    }
}
