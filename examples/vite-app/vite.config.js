import gradgen from 'gradgen/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [gradgen()] })
