using System.Reflection;

namespace Drafting.Architecture.Tests;

/// <summary>Where the sources are that are looked at as text.</summary>
internal static class RepositoryFolder
{
    public static readonly string Root = typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A file or folder of the repository.</summary>
    public static string Of(params string[] path) => Path.Combine([Root, .. path]);
}
