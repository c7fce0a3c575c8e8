using System.Reflection;

namespace Drafting.Testing;

/// <summary>Where tests find the repository's own files, and the data from outside that may stand beside the repository.</summary>
public static class RepositoryFiles
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = Path.GetFullPath(
        typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!);

    /// <summary>The path of a file of the repository.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The path of a file or folder of <c>../shared/data</c>; null, and one line of output that says so, where it is absent.</summary>
    public static string? Outside(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", "data", .. parts]));
        if (File.Exists(path) || Directory.Exists(path))
            return path;
        Console.WriteLine($"Did not run: {Path.Combine(parts)} is not beside the repository.");
        return null;
    }
}
