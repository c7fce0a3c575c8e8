using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Drafting.Testing;

/// <summary>Where the repository's files are, from wherever the tests run.</summary>
public static class RepositoryPaths
{
    /// <summary>The repository's root, as it was when the tests were built.</summary>
    public static string Root { get; } = Path.GetFullPath(
        typeof(RepositoryPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    /// <summary>The five documents, in the order of their names.</summary>
    public static IReadOnlyList<string> Seeds { get; } = [.. Directory.GetFiles(InRepository("seeds"), "*.txt").Order(StringComparer.Ordinal)];

    /// <summary>A file or folder of the repository.</summary>
    /// <param name="parts">Its path below the root.</param>
    public static string InRepository(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// Finds a file or folder of the source texts, which may lie beside the repository (<c>../shared/data</c>) but are no part of it.
    /// Where they are absent, says in one line of the test's output that the test did not run.
    /// </summary>
    /// <param name="relative">The path below the source texts.</param>
    public static bool TryFindSharedData(string relative, [NotNullWhen(true)] out string? path) => TryFindShared("data", relative, out path);

    /// <summary>Finds a file or folder of the inputs that once went wrong (<c>../shared/cases</c>), as <see cref="TryFindSharedData"/> does.</summary>
    /// <param name="relative">The path below the inputs.</param>
    public static bool TryFindSharedCase(string relative, [NotNullWhen(true)] out string? path) => TryFindShared("cases", relative, out path);

    private static bool TryFindShared(string folder, string relative, [NotNullWhen(true)] out string? path)
    {
        path = Path.GetFullPath(Path.Combine(Root, "..", "shared", folder, relative));
        if (Path.Exists(path)) return true;
        Console.WriteLine($"{TestContext.Current.TestMethod?.MethodName} did not run: there is no {path}.");
        path = null;
        return false;
    }
}
