namespace Drafting.Server.Configuration;

/// <summary>Finds what stands in the repository from wherever the built server lies in it.</summary>
internal static class RepositoryFolders
{
    /// <summary>The folder and all above it, nearest first.</summary>
    public static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
