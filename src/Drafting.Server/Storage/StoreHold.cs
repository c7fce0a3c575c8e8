using System.Globalization;
using Drafting.Server.Configuration;

namespace Drafting.Server.Storage;

/// <summary>
/// Says that the embedded store is in use, by a lock on a file beside it that ends with the process, however that ends. One server holds it, or
/// who replaces the store; a second file, which nobody locks, says who. However the store is spelt, by a relative path or through links, it is the same file.
/// </summary>
internal sealed class StoreHold : IDisposable
{
    private readonly FileStream file;

    private StoreHold(FileStream file) => this.file = file;

    /// <summary>Holds the store for a server.</summary>
    /// <exception cref="StartupException">Another server uses it, or it is being replaced; the message says who.</exception>
    public static StoreHold OfServer(StorageOptions storage) => Take(storage, "a server") ?? throw new StartupException(
        $"{storage.DatabasePath} is in use by {Holder(storage)}. Two servers would show different texts of one draft. Stop that one, set Storage__ConnectionString to another store, or keep the data in PostgreSQL, which several servers may share.");

    /// <summary>Holds the store while it is replaced.</summary>
    /// <exception cref="StartupException">A server uses it, or it is being replaced already; the message says who.</exception>
    public static StoreHold OfRestore(StorageOptions storage) => Take(storage, "a restore") ?? throw new StartupException(
        $"{storage.DatabasePath} is in use by {Holder(storage)}. Nothing was changed; stop it and restore again.");

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static StoreHold? Take(StorageOptions storage, string who)
    {
        var path = LockPath(storage);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream file;
        try
        {
            file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (IsHeld(held.HResult))
        {
            return null;
        }

        try
        {
            File.WriteAllText(HolderPath(path), string.Create(
                CultureInfo.InvariantCulture, $"{who} (process {Environment.ProcessId} on {Environment.MachineName}, since {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm:ss 'UTC'})"));
        }
        catch (IOException)
        {
            // The disk is full: the store is held all the same, by somebody without a name.
        }

        return new(file);
    }

    // EWOULDBLOCK of Linux and of macOS, a sharing violation of Windows: any other failure is one of the disk.
    private static bool IsHeld(int error) => error is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>Who holds the store, as he says it himself.</summary>
    private static string Holder(StorageOptions storage)
    {
        try
        {
            return File.ReadAllText(HolderPath(LockPath(storage))) is { Length: > 0 } said ? said : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }

    private static string HolderPath(string lockPath) => Path.ChangeExtension(lockPath, ".holder");

    private static string LockPath(StorageOptions storage)
    {
        var file = new FileInfo(storage.DatabasePath);
        return Path.ChangeExtension((file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)!).FullName, ".lock");
    }
}

/// <summary>Lets the server hold its store for as long as its services live.</summary>
internal static class StoreHoldSetup
{
    public static void AddStoreHold(this IServiceCollection services) =>
        services.AddSingleton(provider => StoreHold.OfServer(provider.GetRequiredService<StorageOptions>()));

    /// <summary>Takes hold, where the store is a file.</summary>
    public static void HoldStore(this IServiceProvider services)
    {
        if (!services.GetRequiredService<StorageOptions>().IsPostgres)
            services.GetRequiredService<StoreHold>();
    }
}
