using CraftAspire.Inference.Llama;

namespace CraftAspire.Tests.Inference.Llama;

public sealed class The_backend
{
    [Theory]
    [InlineData("CUDA", "CUDA0", "CUDA0", "CPU")]
    [InlineData("CUDA", "CUDA1", "CPU", "CUDA1")]
    [InlineData("Vulkan", "Vulkan0", "Vulkan0", "CPU")]
    [InlineData("CPU", "CPU", "CPU")]
    [InlineData("CPU", "CPU")]
    public void is_the_first_gpu_or_else_the_cpu(string name, string device, params string[] devices) =>
        LlamaBackend.Of(devices).ShouldBe(new LlamaBackend(name, device));

    [Fact]
    public void takes_all_layers_by_default() => Gpu.GpuLayers(null).ShouldBe(LlamaBackend.AllLayers);

    [Fact]
    public void takes_as_many_layers_as_were_asked_for() => Gpu.GpuLayers(12).ShouldBe(12);

    [Fact]
    public void takes_no_layers_without_a_gpu() => new LlamaBackend("CPU", "CPU").GpuLayers(12).ShouldBe(0);

    private static LlamaBackend Gpu => new("CUDA", "CUDA0");
}
