using Drafting.Documents.Ports;
using Drafting.Server.Telemetry;
using Drafting.Storage.Sqlite;

namespace Drafting.Server.Configuration;

/// <summary>Puts storage and the owner of drafts behind their ports.</summary>
internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services)
    {
        // The container cannot await; this runs once, before the server listens. Made by the container, it is closed by it,
        // after the drafts above it have been drained.
        services.AddSingleton(provider => OpenAsync(provider.GetRequiredService<StorageOptions>()).GetAwaiter().GetResult());
        services.AddSingleton<IDraftLog>(provider => provider.GetRequiredService<SqliteStorage>());
        services.AddSingleton<IDraftCatalogue>(provider => provider.GetRequiredService<SqliteStorage>());
        services.AddSingleton<ILibrary>(provider => provider.GetRequiredService<SqliteStorage>());
        services.AddSingleton<StorageReadiness>();
    }

    /// <summary>Opens storage now, so that a server that cannot reach it does not start.</summary>
    public static void OpenStorage(this IServiceProvider services) => services.GetRequiredService<SqliteStorage>();

    private static Task<SqliteStorage> OpenAsync(StorageOptions options)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.DatabasePath)!);
        return SqliteStorage.OpenAsync(options.DatabasePath);
    }
}

/// <summary>Whether storage can be read and written now.</summary>
internal sealed class StorageReadiness(SqliteStorage storage, ILogger<StorageReadiness> logger)
{
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await storage.CheckAsync(cancellation);
            return true;
        }
        catch (StorageUnavailableException failure)
        {
            logger.StorageUnreachable(failure);
            return false;
        }
    }
}
