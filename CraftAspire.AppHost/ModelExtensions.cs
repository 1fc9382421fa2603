namespace CraftAspire.AppHost;

internal static class ModelExtensions
{
    /// <summary>The folder of models inside of the published model server.</summary>
    public const string PublishedFolder = "/models";

    /// <summary>
    /// Names the model file. Published, the file is in a mounted folder, so images stay small and another model needs no new image.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithModel(this IResourceBuilder<ProjectResource> inference, CraftSettings settings) =>
        inference.WithEnvironment("Inference__ModelPath", inference.ApplicationBuilder.ExecutionContext.IsRunMode
            ? settings.ModelPath
            : $"{PublishedFolder}/{Path.GetFileName(settings.ModelPath)}");
}
