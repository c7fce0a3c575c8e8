using Drafting.Documents.Ports;
using Drafting.Server.Configuration;
using Drafting.Server.Telemetry;
using Drafting.Storage.Postgres;
using Drafting.Storage.Sqlite;

namespace Drafting.Server.Storage;

/// <summary>Puts storage behind its ports.</summary>
internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services)
    {
        // The container cannot await; this runs once, before the server listens. Made by the container, it is closed by it,
        // after the drafts above it have been drained.
        services.AddSingleton(provider => OpenAsync(provider.GetRequiredService<StorageOptions>()).GetAwaiter().GetResult());
        services.AddSingleton<IDraftLog>(provider => provider.GetRequiredService<IStorage>());
        services.AddSingleton<IDraftCatalogue>(provider => provider.GetRequiredService<IStorage>());
        services.AddSingleton<IMeetingRooms>(provider => provider.GetRequiredService<IStorage>());
        services.AddSingleton<INotifications>(provider => provider.GetRequiredService<IStorage>());
        services.AddSingleton<ILibrary>(provider => provider.GetRequiredService<IStorage>());
        services.AddSingleton<IAgreedLanguage>(provider => provider.GetRequiredService<IStorage>());
        // Of use where the store is PostgreSQL: accounts and keys are kept in the same database.
        services.AddSingleton(provider => ((PostgresStorage)provider.GetRequiredService<IStorage>()).Source);
        services.AddSingleton<StorageReadiness>();
    }

    /// <summary>Opens storage now, so that a server that cannot reach it does not start.</summary>
    public static void OpenStorage(this IServiceProvider services) => services.GetRequiredService<IStorage>();

    private static async Task<IStorage> OpenAsync(StorageOptions options)
    {
        if (options.IsPostgres)
            return await PostgresStorage.OpenAsync(options.ConnectionString);
        Directory.CreateDirectory(Path.GetDirectoryName(options.DatabasePath)!);
        return await SqliteStorage.OpenAsync(options.DatabasePath);
    }
}

/// <summary>Whether storage can be read and written now.</summary>
internal sealed class StorageReadiness(IStorage storage, ILogger<StorageReadiness> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await storage.CheckAsync(cancellation).WaitAsync(Patience, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or TimeoutException)
        {
            logger.StorageUnreachable(failure);
            return false;
        }
    }
}
