using Drafting.Documents.Ports;
using Drafting.Server.Configuration;
using Drafting.Server.Library;
using Drafting.Server.Storage;

namespace Drafting.Server;

/// <summary><c>import FOLDER</c>: fills the library of the configured storage, whether a server runs on it or not.</summary>
internal static class ImportCommand
{
    /// <summary>0 where every file is in the library, 1 where some failed.</summary>
    public static async Task<int> RunAsync(ImportOptions import)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = import.Settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Drafting", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddCheckedOptions();
        builder.Services.AddStorage();
        builder.Services.AddSingleton<LibraryShelf>();
        using var host = builder.Build();
        host.Services.OpenStorage();
        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, signal) => (signal.Cancel, _) = (true, stopping.CancelAsync());
        try
        {
            var services = host.Services;
            using var importing = new FolderImport(services.GetRequiredService<LibraryShelf>(), services.GetRequiredService<ILibrary>(), services.GetRequiredService<LimitOptions>(), Console.Out);
            var failed = await importing.RunAsync(import.Folder, import.Language, import.Rereads, stopping.Token);
            return failed == 0 ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Run the same command again to go on where it was.");
            return 1;
        }
    }
}
