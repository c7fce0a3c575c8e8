using Drafting.Server.Configuration;

namespace Drafting.Server.Client;

/// <summary>Where the built client is: <c>Client__Path</c>, else <c>client/dist</c> of the repository the server was built in.</summary>
internal static class ClientFiles
{
    /// <summary>The folder with the client's <c>index.html</c>; null where it has not been built.</summary>
    public static string? Find(ClientOptions options)
    {
        var candidates = options.Path is { Length: > 0 } given
            ? [Path.GetFullPath(given)]
            : RepositoryFolders.Above(AppContext.BaseDirectory).Append(Environment.CurrentDirectory).Select(folder => Path.Combine(folder, "client", "dist"));
        return candidates.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
    }
}
