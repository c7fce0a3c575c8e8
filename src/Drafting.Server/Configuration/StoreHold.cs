namespace Drafting.Server.Configuration;

/// <summary>
/// Says that the embedded store is in use, by a lock on a file beside it that ends with the process, however that ends. Servers hold it
/// together; who replaces the store holds it alone.
/// </summary>
internal sealed class StoreHold : IDisposable
{
    private readonly FileStream file;

    private StoreHold(FileStream file) => this.file = file;

    /// <summary>Holds the store for a server.</summary>
    /// <exception cref="StartupException">It is being replaced.</exception>
    public static StoreHold Shared(StorageOptions storage) =>
        Take(storage, FileAccess.Read, FileShare.Read) ?? throw new StartupException($"{storage.DatabasePath} is being restored. Start again when that is done.");

    /// <summary>Holds the store alone; null where a server uses it.</summary>
    public static StoreHold? Alone(StorageOptions storage) => Take(storage, FileAccess.ReadWrite, FileShare.None);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static StoreHold? Take(StorageOptions storage, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(storage.DatabasePath)!);
        try
        {
            return new(new FileStream(Path.ChangeExtension(storage.DatabasePath, ".lock"), FileMode.OpenOrCreate, access, share));
        }
        catch (IOException held) when (held.GetType() == typeof(IOException))
        {
            return null;
        }
    }
}

/// <summary>Lets the server hold its store for as long as its services live.</summary>
internal static class StoreHoldSetup
{
    public static void AddStoreHold(this IServiceCollection services) =>
        services.AddSingleton(provider => StoreHold.Shared(provider.GetRequiredService<StorageOptions>()));

    /// <summary>Takes hold, where the store is a file.</summary>
    public static void HoldStore(this IServiceProvider services)
    {
        if (!services.GetRequiredService<StorageOptions>().IsPostgres)
            services.GetRequiredService<StoreHold>();
    }
}
