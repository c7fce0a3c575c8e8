using System.Globalization;
using Drafting.Formats.Tests.AkomaNtoso;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Official texts of one subject and language from session to session, where they lie beside the repository.</summary>
internal static class SuccessiveVersions
{
    public static IEnumerable<(string Older, string Newer)> Paths(params string[] languages) => UnitedNationsFiles.Paths
        .Where(path => languages.Contains(path.Split('.')[^2]))
        .GroupBy(path => (Path.GetDirectoryName(path), path.Split('.')[^2]))
        .Select(versions => versions.OrderBy(Session).ToList())
        .SelectMany(versions => versions.Zip(versions.Skip(1)));

    private static (int, int) Session(string path)
    {
        var parts = Path.GetFileName(path).Split('_', '.');
        return (int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
